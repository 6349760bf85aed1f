import type { Stage, Tier } from '../records/customer.ts';

export type SampleMember = 'ana' | 'ben' | 'chen' | 'lin' | 'dana';

/** name, mail name, role. */
type SampleContact = readonly [name: string, mailName: string, role: string];

export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  /** First label of its `.example` domain; reserved by RFC 2606, so no sample address can ever be real. */
  readonly site: string;
  readonly city: string;
  readonly industry: string;
  readonly tier: Tier | null;
  readonly stage: Stage;
  readonly owner: SampleMember;
  /** Revenue of a usual order in whole currency units; 0 for those who never bought. */
  readonly order: number;
  /** Days between orders. */
  readonly rhythm: number;
  /** Days since the last order; more than a year makes a customer inactive. */
  readonly lastOrder: number;
  readonly contacts: readonly SampleContact[];
}

type Row = readonly [
  id: string,
  name: string,
  site: string,
  city: string,
  industry: string,
  tier: Tier | null,
  stage: Stage,
  owner: SampleMember,
  order: number,
  rhythm: number,
  lastOrder: number,
  ...contacts: SampleContact[],
];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['harbour', 'Harbour Foods Ltd', 'harbour-foods', 'Bristol', 'Food wholesale', 'diamond', 'loyal', 'ana', 48_600, 28, 12,
    ['Maria Lopez', 'maria.lopez', 'Head of Purchasing'], ['Tom Whitaker', 'tom.whitaker', 'Warehouse Manager']],
  ['huaxin', '华信食品有限公司', 'huaxin-foods', '上海', '食品', 'diamond', 'key', 'chen', 52_300, 30, 19,
    ['张伟', 'zhang.wei', '采购总监'], ['李娜', 'li.na', '品质经理']],
  ['northlight', 'Northlight Dairy Cooperative', 'northlight-dairy', 'Aarhus', 'Dairy', 'gold', 'loyal', 'ana', 31_200, 35, 22,
    ['Freja Holm', 'freja.holm', 'Supply Manager']],
  ['jade', '翠湖茶业集团', 'cuihu-tea', '杭州', '茶叶', 'gold', 'key', 'chen', 27_800, 42, 58,
    ['王芳', 'wang.fang', '供应链经理'], ['陈默', 'chen.mo', '财务']],
  ['castell', 'Castell Olive Mills', 'castell-olive', 'Tarragona', 'Oils', 'general', 'key', 'ben', 24_500, 45, 31,
    ['Jordi Casals', 'jordi.casals', 'Operations Director']],
  ['blueriver', 'Blue River Brewing', 'blueriver-brewing', 'Portland', 'Beverages', 'strategic', 'key', 'ana', 15_400, 40, 26,
    ['Priya Nair', 'priya.nair', 'Packaging Lead'], ['Sam Ortega', 'sam.ortega', 'Accounts Payable']],
  ['fenghua', '丰华乳业', 'fenghua-dairy', '呼和浩特', '乳制品', 'strategic', 'general', 'chen', 18_900, 60, 44,
    ['赵敏', 'zhao.min', '采购经理']],
  ['taiho', '泰和食品股份有限公司', 'taiho-foods', '台北', '食品', 'strategic', 'key', 'lin', 16_700, 38, 17,
    ['林怡君', 'lin.yijun', '採購經理'], ['黃建國', 'huang.jianguo', '廠長']],
  ['osteria', 'Osteria Verde Group', 'osteria-verde', 'Bologna', 'Restaurants', 'general', 'general', 'ben', 7_900, 30, 15,
    ['Giulia Ferri', 'giulia.ferri', 'Procurement']],
  ['alder', 'Alder & Finch Bakeries', 'alder-finch', 'Leeds', 'Bakery', 'general', 'key', 'ana', 9_300, 28, 63,
    ['Hannah Reid', 'hannah.reid', 'Buyer']],
  ['minghe', '明河水产', 'minghe-seafood', '青岛', '水产', 'gold', 'general', 'chen', 8_400, 50, 37,
    ['孙强', 'sun.qiang', '总经理']],
  ['sunfield', 'Sunfield Organics', 'sunfield-organics', 'Ghent', 'Organic food', 'potential', 'general', 'ben', 6_200, 45, 28,
    ['Lotte Peeters', 'lotte.peeters', 'Founder']],
  ['kestrel', 'Kestrel Pet Foods', 'kestrel-pet', 'York', 'Pet food', 'problem', 'general', 'ben', 5_800, 60, 71,
    ['Oliver Grant', 'oliver.grant', 'Quality Manager']],
  ['longteng', '龙腾餐饮管理', 'longteng-catering', '成都', '餐饮', 'problem', 'general', 'chen', 4_600, 75, 98,
    ['刘洋', 'liu.yang', '采购']],
  ['maple', 'Maple Street Deli', 'maple-deli', 'Toronto', 'Retail', 'general', 'general', 'ana', 2_900, 33, 20,
    ['Grace Kim', 'grace.kim', 'Owner']],
  ['sakura', 'Sakura Confectionery', 'sakura-confection', 'Osaka', 'Confectionery', 'general', 'key', 'lin', 7_100, 40, 33,
    ['Sato Emi', 'sato.emi', 'Purchasing']],
  ['hehe', '和合调味品厂', 'hehe-spice', '长沙', '调味品', 'general', 'general', 'chen', 3_800, 55, 41,
    ['周丽', 'zhou.li', '厂长']],
  ['pinegrove', 'Pine Grove Honey', 'pinegrove-honey', 'Wellington', 'Honey', 'general', 'general', 'ana', 2_400, 60, 52,
    ['Wiremu Parata', 'wiremu.parata', 'Director']],
  ['delmar', 'Del Mar Conservas', 'delmar-conservas', 'Vigo', 'Seafood', 'general', 'general', 'ben', 5_100, 48, 29,
    ['Lucía Prado', 'lucia.prado', 'Compras']],
  ['yunshan', '云山咖啡', 'yunshan-coffee', '昆明', '咖啡', 'potential', 'general', 'chen', 4_200, 35, 18,
    ['何静', 'he.jing', '联合创始人']],
  ['brio', 'Brio Juice Bars', 'brio-juice', 'Lyon', 'Beverages', 'potential', 'general', 'ana', 3_300, 25, 9,
    ['Chloé Martin', 'chloe.martin', 'Head of Operations']],
  ['ironwood', 'Ironwood Smokehouse', 'ironwood-smoke', 'Austin', 'Meat', 'general', 'general', 'ana', 2_100, 45, 40,
    ['Dale Brooks', 'dale.brooks', 'Owner']],
  ['lantian', '蓝天航空配餐', 'lantian-catering', '广州', '配餐', 'potential', 'general', 'lin', 11_900, 90, 66,
    ['吴刚', 'wu.gang', '项目经理']],
  ['fjord', 'Fjord Salmon AS', 'fjord-salmon', 'Bergen', 'Seafood', 'general', 'general', 'ben', 6_800, 52, 24,
    ['Ingrid Solberg', 'ingrid.solberg', 'Logistics']],
  ['redhill', 'Redhill Farm Shop', 'redhill-farm', 'Exeter', 'Retail', 'general', 'general', 'ana', 1_100, 40, 35,
    ['Peter Vaughan', 'peter.vaughan', 'Manager']],
  ['qingquan', '清泉饮料', 'qingquan-drinks', '武汉', '饮料', 'general', 'general', 'chen', 3_500, 44, 30,
    ['郑凯', 'zheng.kai', '采购主管']],
  ['tamarind', 'Tamarind Kitchens', 'tamarind-kitchens', 'Singapore', 'Ready meals', 'potential', 'general', 'lin', 5_600, 36, 14,
    ['Arjun Menon', 'arjun.menon', 'COO']],
  ['golden', 'Golden Crust Pies', 'goldencrust-pies', 'Cardiff', 'Bakery', 'general', 'general', 'ana', 1_700, 30, 27,
    ['Megan Price', 'megan.price', 'Office Manager']],
  ['wanjia', '万家便利', 'wanjia-mart', '深圳', '零售', 'general', 'general', 'chen', 2_600, 38, 21,
    ['许峰', 'xu.feng', '采购']],
  ['cedar', 'Cedar Valley Foods', 'cedarvalley-foods', 'Beirut', 'Food', 'general', 'general', 'ben', 4_900, 61, 410,
    ['Rania Haddad', 'rania.haddad', 'Import Manager']],
  ['weststar', 'Weststar Catering', 'weststar-catering', 'Denver', 'Catering', 'general', 'general', 'ana', 3_000, 50, 432,
    ['Luke Jensen', 'luke.jensen', 'Purchasing']],
  ['hongda', '宏达肉联', 'hongda-meat', '郑州', '肉类', 'general', 'general', 'chen', 5_500, 70, 455,
    ['马超', 'ma.chao', '经理']],
  ['orchard', 'Orchard Lane Cider', 'orchardlane-cider', 'Hereford', 'Beverages', null, 'general', 'ana', 0, 0, 0,
    ['Beth Carver', 'beth.carver', 'Marketing Director']],
  ['xinyue', '新月烘焙', 'xinyue-bakery', '南京', '烘焙', null, 'general', 'chen', 0, 0, 0,
    ['黄蕾', 'huang.lei', '创始人']],
  ['polaris', 'Polaris Frozen Foods', 'polaris-frozen', 'Tampere', 'Frozen food', null, 'general', 'ben', 0, 0, 0,
    ['Mikko Laine', 'mikko.laine', 'Category Manager']],
  ['terra', 'Terra Nova Spices', 'terranova-spices', 'Kochi', 'Spices', null, 'general', 'lin', 0, 0, 0,
    ['Anita Thomas', 'anita.thomas', 'Director']],
  ['lushan', '庐山矿泉', 'lushan-water', '九江', '饮料', null, 'potential', 'chen', 0, 0, 0,
    ['邓琳', 'deng.lin', '市场部']],
  ['cobalt', 'Cobalt Vending', 'cobalt-vending', 'Rotterdam', 'Vending', null, 'potential', 'ana', 0, 0, 0,
    ['Bram Visser', 'bram.visser', 'Buyer']],
  ['jinsui', '金穗面业', 'jinsui-noodles', '济南', '面食', null, 'potential', 'chen', 0, 0, 0,
    ['宋涛', 'song.tao', '采购']],
  ['willow', 'Willow & Wren Catering for Festivals, Weddings and Other Large Gatherings', 'willow-wren', 'Norwich', 'Catering',
    'general', 'general', 'ana', 1_300, 55, 48, ['Alexandra Featherstonehaugh-Cholmondeley', 'alexandra.fc', 'Managing Partner and Head of Sustainable Sourcing']],
];

export const sampleCustomers: readonly SampleCustomer[] = ROWS.map(
  ([id, name, site, city, industry, tier, stage, owner, order, rhythm, lastOrder, ...contacts]) => ({
    id: `sample-${id}`,
    name,
    site: `${site}.example`,
    city,
    industry,
    tier,
    stage,
    owner,
    order,
    rhythm,
    lastOrder,
    contacts,
  }),
);

/** The sample customer with this short id; it is an error of ours if there is none. */
export function sampleCustomer(shortId: string): SampleCustomer {
  const found = sampleCustomers.find((each) => each.id === `sample-${shortId}`);
  if (!found) throw new Error(`no sample customer ${shortId}`);
  return found;
}
