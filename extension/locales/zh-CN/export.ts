import type { exporting as english } from '../en/export.ts';
import type { Translated } from '../translate.ts';

export const exporting: Translated<typeof english> = {
  'export.title': '导出',
  'export.intro': '把您的记录带走。私人记录只属于您，文件里也只有您自己的。导出的文件可以再次导入。',
  'export.format': '格式',
  'export.csv': 'CSV',
  'export.xlsx': 'Excel',
  'export.forExcel': '为 CSV 文件加上 UTF-8 标记，让 Excel 正确显示文字',
  'export.lists': '列表',
  'export.one': '导出',
  'export.oneOf': '导出{kind}',
  'export.everything': '全部',
  'export.workbook': '全部列表存为一个 Excel 文件',
  'export.backup': '完整备份（JSON lines）',
  'export.backupHint': '每条记录的每个字段，用于保存或交给其他程序。',
  'export.workbookHint': '每个列表一张工作表。',
  'export.busy': '正在写入 {name}…',
  'export.done': '{name} 已在下载文件夹中。',
  'export.tooLong': '这个列表超出了 Excel 工作表的行数上限，请导出为 CSV。',
  'export.nothing': '还没有记录。',
  'export.fileEverything': 'rapport',
  'export.fileBackup': 'rapport 备份',
};
