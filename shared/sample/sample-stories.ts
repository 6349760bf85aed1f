import type { Channel, Department, Direction } from '../records/interaction.ts';
import type { ComplaintState, Severity } from '../records/complaint.ts';
import type { SampleMember } from './sample-customers.ts';

/** What happened with one sample customer. Every number of days counts back from today; negative lies ahead. */
export interface SampleStory {
  readonly customer: string;
  readonly interactions?: readonly (readonly [
    daysAgo: number,
    channel: Channel,
    direction: Direction,
    by: SampleMember,
    department: Department,
    minutes: number,
    subject: string,
  ])[];
  readonly promises?: readonly (readonly [
    dueInDays: number,
    promisedBy: 'us' | 'them',
    state: 'open' | 'kept',
    by: SampleMember,
    what: string,
  ])[];
  readonly complaints?: readonly (readonly [
    receivedDaysAgo: number,
    closedDaysAgo: number | null,
    severity: Severity,
    state: ComplaintState,
    handler: SampleMember,
    what: string,
  ])[];
  readonly notes?: readonly (readonly [
    daysAgo: number,
    by: SampleMember,
    visibility: 'team' | 'private',
    text: string,
  ])[];
}

// prettier-ignore
export const sampleStories: readonly SampleStory[] = [
  {
    customer: 'harbour',
    interactions: [
      [12, 'call', 'out', 'ben', 'service', 18, 'Delivery window for the north depot'],
      [15, 'mail', 'in', 'ana', 'sales', 6, 'Quote for compostable trays'],
      [41, 'visit', 'both', 'ana', 'sales', 150, 'Plant visit and yearly plan'],
      [58, 'mail', 'out', 'lin', 'marketing', 4, 'Spring catalogue'],
    ],
    promises: [
      [-1, 'us', 'open', 'ana', 'Send the revised quote for 40,000 trays'],
      [4, 'them', 'open', 'ana', 'Confirm pallet counts for December'],
      [-33, 'us', 'kept', 'ben', 'Replace the damaged pallet'],
    ],
    complaints: [
      [2, null, 'major', 'acknowledged', 'ben', 'Lids of lot 2217 do not seal'],
      [52, 50, 'minor', 'closed', 'ben', 'Late delivery to the north depot'],
      [140, 133, 'minor', 'closed', 'ben', 'Invoice without order number'],
      [233, 226, 'major', 'closed', 'ana', 'Two pallets crushed in transit'],
    ],
    notes: [
      [3, 'ben', 'team', 'Prefers delivery before 7. Ring Tom at the gate, not the office.'],
      [20, 'ana', 'private', 'Maria may move to group purchasing in spring. Ask gently.'],
    ],
  },
  {
    customer: 'huaxin',
    interactions: [
      [3, 'call', 'in', 'chen', 'sales', 25, '年度框架协议的付款条件'],
      [19, 'meeting', 'both', 'chen', 'sales', 90, '季度回顾'],
      [34, 'mail', 'out', 'lin', 'management', 10, '新厂产能说明'],
    ],
    promises: [
      [0, 'us', 'open', 'chen', '发送更新后的框架协议'],
      [6, 'them', 'open', 'chen', '确认明年采购量'],
    ],
    complaints: [[88, 81, 'minor', 'closed', 'ben', '外箱标签打印模糊']],
    notes: [[5, 'chen', 'team', '张总喜欢电话沟通，邮件只作确认。每周三下午开会，不要打扰。']],
  },
  {
    customer: 'northlight',
    interactions: [
      [6, 'mail', 'out', 'ana', 'sales', 8, 'Carton samples for the new butter'],
      [22, 'call', 'in', 'ana', 'sales', 12, 'Forecast for the first quarter'],
    ],
    promises: [[9, 'them', 'open', 'ana', 'Return signed artwork for the butter carton']],
    notes: [[9, 'ana', 'team', 'Decides in the board meeting on the first Tuesday of each month.']],
  },
  {
    customer: 'jade',
    interactions: [[47, 'mail', 'in', 'chen', 'sales', 5, '礼盒打样']],
    promises: [[-6, 'us', 'open', 'chen', '寄送礼盒样品']],
    complaints: [[9, null, 'minor', 'investigating', 'chen', '茶罐内衬有气味']],
    notes: [[30, 'lin', 'team', '中秋前两个月下单量翻倍，提前备料。']],
  },
  {
    customer: 'castell',
    interactions: [
      [0, 'letter', 'out', 'lin', 'management', 15, 'Thank you for ten years together'],
      [0, 'invoice-reminder', 'out', 'dana', 'finance', 2, 'Second reminder of invoice 4471'],
      [4, 'invoice-reminder', 'out', 'dana', 'finance', 2, 'Invoice 4471 is due'], [31, 'call', 'out', 'ben', 'sales', 15, 'Reorder of tin lids']],
    notes: [[12, 'ben', 'team', 'Wants one invoice a month, not one for each delivery.']],
  },
  {
    customer: 'blueriver',
    interactions: [
      [1, 'mail', 'out', 'lin', 'marketing', 3, 'Invitation: packaging fair'],
      [8, 'mail', 'out', 'lin', 'marketing', 3, 'New range of recycled board'],
      [15, 'mail', 'out', 'lin', 'marketing', 3, 'Webinar: carriers that survive rain'],
      [24, 'mail', 'out', 'lin', 'marketing', 3, 'Autumn catalogue'],
      [5, 'mail', 'out', 'ana', 'sales', 7, 'Six-pack carriers, second draft'],
      [26, 'meeting', 'both', 'ana', 'sales', 60, 'Carrier redesign'],
    ],
    promises: [[3, 'us', 'open', 'ana', 'Price for recycled board carriers'], [-9, 'them', 'open', 'ana', 'Share the seasonal label plan']],
    notes: [[7, 'ana', 'team', 'Priya decides on design, Sam only pays. Keep Sam out of design threads.']],
  },
  {
    customer: 'fenghua',
    interactions: [[64, 'visit', 'both', 'chen', 'sales', 120, '工厂参观']],
    promises: [[-20, 'them', 'open', 'chen', '提供冷链包装测试数据']],
    notes: [[60, 'chen', 'team', '竞争对手正在报价，价格敏感。']],
  },
  {
    customer: 'taiho',
    interactions: [[2, 'chat', 'in', 'lin', 'sales', 10, '確認交期'], [17, 'call', 'out', 'lin', 'sales', 20, '年節禮盒數量']],
    promises: [[1, 'us', 'open', 'lin', '提供禮盒最終報價']],
    complaints: [[120, 112, 'major', 'closed', 'lin', '紙盒受潮變形']],
    notes: [[11, 'lin', 'team', '廠長重視準時交貨，延誤要提前兩天通知。']],
  },
  {
    customer: 'alder',
    interactions: [[63, 'mail', 'in', 'ana', 'sales', 4, 'Cake boxes for the holidays']],
    notes: [[70, 'ana', 'team', 'Hannah is the only buyer; her deputy may not order.']],
  },
  {
    customer: 'kestrel',
    interactions: [[8, 'call', 'in', 'ben', 'service', 35, 'Third call about torn bags'], [10, 'mail', 'in', 'ben', 'service', 9, 'Torn bags again']],
    promises: [[-3, 'us', 'open', 'ben', 'Send the test report of the bag seam']],
    complaints: [
      [10, null, 'critical', 'investigating', 'ben', 'Bags tear at the seam'],
      [44, null, 'major', 'reopened', 'ben', 'Wrong print on the 10 kg bag'],
      [95, 90, 'minor', 'closed', 'ben', 'Short delivery'],
    ],
    notes: [[8, 'ben', 'team', 'Do not offer a discount before the seam is fixed. They want an answer, not money.']],
  },
  {
    customer: 'longteng',
    complaints: [[27, null, 'major', 'responded', 'chen', '餐盒漏汤']],
    interactions: [[26, 'call', 'out', 'chen', 'service', 22, '餐盒漏汤的说明']],
    notes: [[26, 'chen', 'team', '刘洋要离职，新采购未定。']],
  },
  {
    customer: 'orchard',
    interactions: [[11, 'call', 'out', 'ana', 'sales', 14, 'First call after the fair']],
    promises: [[5, 'them', 'open', 'ana', 'Send bottle dimensions for a sample']],
  },
  {
    customer: 'xinyue',
    interactions: [[20, 'chat', 'in', 'chen', 'sales', 6, '询问蛋糕盒起订量']],
  },
  { customer: 'polaris', interactions: [[38, 'mail', 'out', 'ben', 'sales', 5, 'Freezer-proof cartons']] },
  { customer: 'maple', interactions: [[20, 'call', 'in', 'ana', 'sales', 7, 'Paper bags with handles']], promises: [[2, 'us', 'open', 'ana', 'Send two samples of the handle bag']] },
  { customer: 'brio', interactions: [[9, 'mail', 'in', 'ana', 'sales', 3, 'Cup lids']], notes: [[9, 'ana', 'team', 'Opening four more bars in spring.']] },
  { customer: 'willow', interactions: [[48, 'mail', 'out', 'ana', 'sales', 6, 'Festival season plates, bowls, cutlery and the question of where to store them between events']],
    promises: [[-12, 'us', 'open', 'ana', 'Find out whether the plates made of palm leaf can be delivered to three different festival grounds on the same weekend']],
    notes: [[14, 'ana', 'team', 'Write to Alexandra and to the office address, otherwise nothing happens for weeks because she is on festival grounds without a network from May to September.']] },
  { customer: 'tamarind', interactions: [[14, 'meeting', 'both', 'lin', 'sales', 45, 'Tray sizes for Malaysia']] },
  { customer: 'yunshan', interactions: [[18, 'mail', 'in', 'chen', 'sales', 5, '挂耳咖啡外盒']], notes: [[18, 'chen', 'team', '品牌升级中，设计稿下月定。']] },
  { customer: 'lantian', interactions: [[66, 'meeting', 'both', 'lin', 'sales', 80, '航空餐盒标准']] },
];
