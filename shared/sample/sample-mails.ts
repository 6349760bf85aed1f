import { sampleCustomer } from './sample-customers.ts';
import { SAMPLE_DOMAIN } from './sample-team.ts';

/** A mail of the demo inbox: who writes to whom, about what. All of it invented. */
export interface SampleMail {
  readonly id: string;
  readonly thread: string;
  /** Instant, epoch ms. */
  readonly at: number;
  readonly from: SamplePerson;
  readonly to: readonly SamplePerson[];
  readonly cc: readonly SamplePerson[];
  readonly subject: string;
  readonly body: string;
}

export interface SamplePerson {
  readonly name: string;
  readonly address: string;
}

export const SAMPLE_OWN_ADDRESS = `ana.ruiz@${SAMPLE_DOMAIN}`;

const ana: SamplePerson = { name: 'Ana Ruiz', address: SAMPLE_OWN_ADDRESS };
const ben: SamplePerson = { name: 'Ben Okafor', address: `ben.okafor@${SAMPLE_DOMAIN}` };
const stranger: SamplePerson = { name: '周文', address: 'zhou.wen@jinxiu-gifts.example' };
const newcomer: SamplePerson = { name: 'Ruth Calder', address: 'ruth.calder@harbour-foods.example' };

function person(customer: string, index = 0): SamplePerson {
  const from = sampleCustomer(customer);
  const contact = from.contacts[index];
  if (!contact) throw new Error(`no contact ${index} at ${customer}`);
  return { name: contact[0], address: `${contact[1]}@${from.site}` };
}

type Draft = readonly [
  hoursAgo: number,
  from: SamplePerson,
  to: readonly SamplePerson[],
  subject: string,
  body: string,
  cc?: readonly SamplePerson[],
];

/** The demo inbox, newest first; `now` is epoch ms. */
export function sampleMails(now: number): SampleMail[] {
  // prettier-ignore
  const drafts: readonly Draft[] = [
    [1, person('harbour'), [ana], 'Re: Quote for compostable trays', 'Hello Ana,\n\nany news on the revised quote? We also still wait for an answer about lot 2217: the lids do not seal and the line stands still in the afternoons.\n\nMaria', [ben]],
    [3, person('huaxin'), [ana], '回复：年度框架协议', '您好，\n\n框架协议的更新稿今天能发给我们吗？法务明天上午开会。\n\n张伟'],
    [5, person('blueriver'), [ana], 'Six-pack carriers', 'Hi Ana,\n\nthe second draft looks right. What would recycled board cost?\n\nPriya', [person('blueriver', 1)]],
    [7, person('kestrel'), [ana, ben], 'Torn bags, fourth delivery', 'This is the fourth delivery with torn seams. When do we get the report you promised?\n\nOliver Grant'],
    [20, ana, [person('northlight')], 'Carton samples for the new butter', 'Hello Freja,\n\nthe samples left us this morning. Could you send back the signed artwork by Thursday week?\n\nAna'],
    [22, newcomer, [ana], 'Taking over from Tom', 'Hello Ana,\n\nI take over the warehouse from Tom next month. Could we talk about delivery slots?\n\nRuth Calder'],
    [25, stranger, [ana], '询价：节日礼盒', '您好，\n\n我们需要五千个节日礼盒，请问起订量和交期？\n\n周文'],
    [28, person('taiho'), [ana], '禮盒報價', '您好，\n\n禮盒的最終報價明天可以給我們嗎？\n\n林怡君'],
    [31, person('castell'), [ana], 'Invoice 4471', 'Dear all,\n\nthe invoice is paid since Monday. Please stop the reminders.\n\nJordi', [{ name: 'Accounts', address: `accounts@${SAMPLE_DOMAIN}` }]],
    [36, person('brio'), [ana], 'Missing cup lids', 'Hi Ana,\n\ntwo boxes of lids were not on the pallet. Has anybody seen my message?\n\nChloé'],
    [46, person('jade'), [ana], '茶罐样品', '您好，\n\n礼盒样品还没有收到，茶罐内衬的气味问题有结论了吗？\n\n王芳'],
    [50, { name: 'Parcel Service', address: 'no-reply@parcel-service.example' }, [ana], 'Your parcel is on its way', 'Your parcel is on its way.'],
    [53, person('orchard'), [ana], 'Bottle dimensions', 'Hi Ana,\n\nnice to meet you at the fair. I will send you the bottle dimensions this week.\n\nBeth'],
    [60, person('xinyue'), [ana], '蛋糕盒起订量', '您好，\n\n蛋糕盒的起订量和价格可以再发一份吗？\n\n' + (sampleCustomer('xinyue').contacts[0]?.[0] ?? '')],
    [64, person('lushan'), [ana], '矿泉水礼盒', '您好，\n\n朋友介绍了贵公司，想了解一下礼盒包装。\n\n邓琳'],
    [70, person('willow'), [ana], 'Festival season: plates, bowls, cutlery and the question of where to store them between events', 'Dear Ana,\n\nthree festivals, one weekend. Can you do it?\n\nAlexandra'],
    [75, person('alder'), [ana], 'Cake boxes', 'Morning Ana,\n\nare the cake boxes still available in the old size?\n\nHannah'],
    [98, person('longteng'), [ana], '交接', '您好，\n\n我本月底离职，之后请联系采购部。\n\n刘洋'],
  ];
  return drafts.map(([hoursAgo, from, to, subject, body, cc], index) => ({
    id: `demo-${index + 1}`,
    thread: `demo-thread-${index + 1}`,
    at: now - hoursAgo * 3_600_000,
    from,
    to,
    cc: cc ?? [],
    subject,
    body,
  }));
}
