import type { Translated } from '../translate.ts';
import type { display as english } from '../en/display.ts';

export const display: Translated<typeof english> = {
  shownAs: '顯示方式',
  chart: '圖表',
  table: '表格',
  copy: '複製',
  copied: '已複製',
  save: '存為 CSV',
  saveOf: '存為 CSV：{title}',
  customerHint: '輸入名稱的一部分',
  noCustomer: '沒有這個名稱的客戶。請輸入名稱的其他部分。',
  allowedWhole: '只能填 {least} 到 {most} 的整數。',
  allowedFrom: '只能填不小於 {least} 的整數。',
  allowedAbove: '只能填大於 {least}、不超過 {most} 的數。',
};
