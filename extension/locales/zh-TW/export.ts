import type { exporting as english } from '../en/export.ts';
import type { Translated } from '../translate.ts';

export const exporting: Translated<typeof english> = {
  'export.title': '匯出',
  'export.intro': '把您的紀錄帶走。私人紀錄只屬於您，檔案裡也只有您自己的。匯出的檔案可以再次匯入。',
  'export.format': '格式',
  'export.csv': 'CSV',
  'export.xlsx': 'Excel',
  'export.forExcel': '為 CSV 檔加上 UTF-8 標記，讓 Excel 正確顯示文字',
  'export.lists': '清單',
  'export.one': '匯出',
  'export.oneOf': '匯出{kind}',
  'export.everything': '全部',
  'export.workbook': '全部清單存成一個 Excel 檔',
  'export.backup': '完整備份（JSON lines）',
  'export.backupHint': '每筆紀錄的每個欄位，供保存或交給其他程式。',
  'export.workbookHint': '每個清單一張工作表。',
  'export.busy': '正在寫入 {name}…',
  'export.done': '{name} 已在下載資料夾中。',
  'export.tooLong': '這個清單超出 Excel 工作表的列數上限，請匯出為 CSV。',
  'export.nothing': '還沒有紀錄。',
  'export.fileEverything': 'rapport',
  'export.fileBackup': 'rapport 備份',
};
