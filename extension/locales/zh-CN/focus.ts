import type { FocusTexts } from '../en/focus.ts';

export const focus: FocusTexts = {
  title: '重点名单',
  intro: '先照顾谁：最少几家客户就带来总额的五分之一，再加几家就达到一半。',
  period: '{from}至{to}。',
  'set.first': '{count} 家客户带来 {percent}',
  'set.next': '再加 {count} 家达到 {percent}',
  'set.reach': '共 {count} 家客户，占总额 {share}',
  'column.customer': '客户',
  'column.tier': '等级',
  'column.owner': '负责人',
  'column.contact': '上次联系',
  'column.revenue': '收入',
  'column.margin': '毛利',
  curve: '贡献曲线',
  'curve.fifth': '这里前 20% 的客户带来 {share}。',
  'curve.label': '贡献曲线：前 20% 的客户带来 {share}',
  'curve.even': '假如每家买得一样多',
  'curve.set': '{count} 家客户：{share}',
  'axis.customers': '从高到低的客户',
  'axis.share': '占总额',
};
