import type { Translated } from '../translate.ts';
import type { display as english } from '../en/display.ts';

export const display: Translated<typeof english> = {
  shownAs: '显示方式',
  chart: '图表',
  table: '表格',
  copy: '复制',
  copied: '已复制',
  save: '存为 CSV',
  saveOf: '存为 CSV：{title}',
  customerHint: '输入名称的一部分',
  noCustomer: '没有这个名称的客户。请输入名称的其他部分。',
  allowedWhole: '只能填 {least} 到 {most} 的整数。',
  allowedFrom: '只能填不小于 {least} 的整数。',
  allowedAbove: '只能填大于 {least}、不超过 {most} 的数。',
};
