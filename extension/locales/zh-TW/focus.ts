import type { FocusTexts } from '../en/focus.ts';

export const focus: FocusTexts = {
  title: '重點名單',
  intro: '先照顧誰：最少幾家客戶就帶來總額的五分之一，再加幾家就達到一半。',
  period: '{from}至{to}。',
  'set.first': '{count} 家客戶帶來 {percent}',
  'set.next': '再加 {count} 家達到 {percent}',
  'set.reach': '共 {count} 家客戶，占總額 {share}',
  'column.customer': '客戶',
  'column.tier': '等級',
  'column.owner': '負責人',
  'column.contact': '上次聯絡',
  'column.revenue': '營收',
  'column.margin': '毛利',
  curve: '貢獻曲線',
  'curve.fifth': '這裡前 20% 的客戶帶來 {share}。',
  'curve.label': '貢獻曲線：前 20% 的客戶帶來 {share}',
  'curve.even': '假如每家買得一樣多',
  'curve.set': '{count} 家客戶：{share}',
  'axis.customers': '由高到低的客戶',
  'axis.share': '占總額',
};
