import type { Language } from '../records/define-record.ts';

type Label = Readonly<Record<Language, string>>;

const label = (en: string, cn: string, tw: string): Label => ({ en, 'zh-CN': cn, 'zh-TW': tw });

/** Column titles by field; fields that mean the same in several kinds share theirs. */
const FIELD_LABELS: Readonly<Record<string, Label>> = {
  id: label('Rapport ID', 'Rapport 编号', 'Rapport 編號'),
  name: label('Name', '名称', '名稱'),
  domains: label('Domains', '域名', '網域'),
  ownerId: label('Owner', '负责人', '負責人'),
  stage: label('Stage', '关系阶段', '關係階段'),
  tier: label('Tier', '等级', '等級'),
  phone: label('Phone', '电话', '電話'),
  phones: label('Phones', '电话', '電話'),
  city: label('City', '城市', '城市'),
  industry: label('Industry', '行业', '產業'),
  externalId: label('External ID', '外部编号', '外部編號'),
  customerId: label('Customer', '客户', '客戶'),
  contactId: label('Contact', '联系人', '聯絡人'),
  addresses: label('Mail addresses', '邮箱地址', '電子郵件地址'),
  role: label('Role', '职务', '職稱'),
  channel: label('Channel', '渠道', '管道'),
  direction: label('Direction', '方向', '方向'),
  at: label('Time', '时间', '時間'),
  by: label('By', '经办人', '經辦人'),
  department: label('Department', '部门', '部門'),
  subject: label('Subject', '主题', '主旨'),
  minutes: label('Minutes', '分钟', '分鐘'),
  link: label('Link', '链接', '連結'),
  text: label('Text', '内容', '內容'),
  promisedBy: label('Promised by', '承诺方', '承諾方'),
  what: label('What', '事项', '事項'),
  due: label('Due', '到期日', '到期日'),
  state: label('State', '状态', '狀態'),
  responsibleId: label('Responsible', '责任人', '承辦人'),
  settledAt: label('Settled at', '了结时间', '了結時間'),
  details: label('Details', '详情', '詳細說明'),
  severity: label('Severity', '严重程度', '嚴重程度'),
  receivedAt: label('Received at', '收到时间', '收到時間'),
  closedAt: label('Closed at', '结案时间', '結案時間'),
  handlerId: label('Handler', '处理人', '處理人'),
  visibility: label('Visibility', '可见范围', '可見範圍'),
  day: label('Date', '日期', '日期'),
  revenue: label('Revenue', '金额', '金額'),
  cost: label('Cost', '成本', '成本'),
  currency: label('Currency', '币种', '幣別'),
  frozen: label('Tier kept as it is', '等级保持不变', '等級維持不變'),
  tierOverride: label('Tier set by hand', '手动设定的等级', '手動設定的等級'),
  tierHistory: label('Tier history', '等级历史', '等級歷史'),
  flags: label('Flags', '标记', '標記'),
  process: label('Sales process', '销售流程', '銷售流程'),
  lossReason: label('Why lost', '流失原因', '流失原因'),
  categorySpend: label('Yearly spend in our category', '品类年采购额', '品類年採購額'),
  from: label('From', '原等级', '原等級'),
  to: label('To', '提议等级', '提議等級'),
  reason: label('Reason', '理由', '理由'),
  needs: label('Needs', '需求', '需求'),
  competitors: label('Also buys from', '其他供应商', '其他供應商'),
  verifiedOn: label('Verified on', '核实日期', '確認日期'),
  decides: label('Decides', '是否决策', '是否決策'),
  keyDates: label('Key dates', '重要日子', '重要日子'),
  movedOn: label('Left on', '离职日期', '離職日期'),
  acknowledgedAt: label('Acknowledged at', '确认时间', '確認時間'),
  respondedAt: label('Responded at', '答复时间', '答覆時間'),
  reopenedAt: label('Reopened at', '重开时间', '重啟時間'),
  compensation: label('Compensation', '补偿', '補償'),
  satisfactionAskedAt: label('Satisfaction asked at', '满意度询问时间', '滿意度詢問時間'),
  complaintId: label('Complaint', '投诉', '客訴'),
  answer: label('Answer', '回答', '回答'),
  theme: label('Theme', '主题类别', '主題類別'),
  comment: label('Comment', '评语', '評語'),
  kind: label('Kind', '种类', '種類'),
  purpose: label('Purpose', '用途', '用途'),
  amount: label('Amount', '金额', '金額'),
  affinity: label('Affinity', '缘', '緣'),
  competitor: label('Competitor', '竞争对手', '競爭對手'),
  topic: label('Topic', '项目', '項目'),
  value: label('Value', '数值', '數值'),
  unit: label('Unit', '单位', '單位'),
  cadenceDays: label('Contact at least every (days)', '联系间隔（天）', '聯絡間隔（天）'),
  responseHours: label('Answer within (working hours)', '答复时限（工作小时）', '答覆時限（工作小時）'),
  timeShare: label('Share of time', '时间占比', '時間占比'),
  benefits: label('Benefits', '利益', '利益'),
  rules: label('Rules', '规则', '規則'),
  otherwise: label('Otherwise', '其他情况', '其他情況'),
  activeSince: label('In force since', '生效日期', '生效日期'),
  on: label('Held on', '检讨日期', '檢討日期'),
  present: label('Present', '出席人', '出席人'),
  lines: label('Decisions', '决定', '決定'),
  zone: label('Time zone', '时区', '時區'),
  week: label('Working week', '每周工作时间', '每週工作時間'),
  exceptions: label('Exceptions', '例外日期', '例外日期'),
  measure: label('Ranked by', '排名依据', '排名依據'),
  window: label('Period', '统计期间', '統計期間'),
  contactChannels: label('Channels that count as contact', '算作联系的渠道', '算作聯絡的管道'),
  frozenLimits: label('Layer limits kept', '保留的分层界限', '保留的分層界限'),
  timeTargets: label('Time targets', '时间目标', '時間目標'),
  assumptions: label('Assumptions', '假设', '假設'),
  serviceLevels: label('Service levels', '服务时限', '服務時限'),
  processSteps: label('Steps of the sales process', '销售流程步骤', '銷售流程步驟'),
  upkeep: label('Upkeep of lost customers', '流失客户维系', '流失客戶維繫'),
  query: label('Query', '查询条件', '查詢條件'),
  createdAt: label('Created at', '创建时间', '建立時間'),
  createdBy: label('Created by', '创建人', '建立者'),
};

/** The title of a field's column; a field without words of its own goes by its name in the record. */
export function fieldLabel(field: string, language: Language): string {
  return FIELD_LABELS[field]?.[language] ?? field;
}

/** The title of the column that holds a referenced record's id, beside the one with its name. */
export function idLabel(field: string, language: Language): string {
  return `${fieldLabel(field, language)} ${fieldLabel('id', language)}`;
}

/** The title of the column with an amount's currency. */
export function currencyLabel(field: string, language: Language): string {
  const currency = fieldLabel('currency', language);
  const behind = language === 'en' ? ` ${currency.toLowerCase()}` : currency;
  return fieldLabel(field, language) + behind;
}

/** Words for the values of closed lists, by value; a value means the same wherever it stands, `general` excepted. */
const VALUE_LABELS: Readonly<Record<string, Label>> = {
  'stage.potential': label('New relationship', '潜在客户', '潛在客戶'),
  'stage.general': label('General customer', '一般客户', '一般客戶'),
  'stage.key': label('Key customer', '重点客户', '重點客戶'),
  'stage.loyal': label('Loyal customer', '忠诚客户', '忠誠客戶'),
  'tier.diamond': label('Diamond', '钻石', '鑽石'),
  'tier.gold': label('Gold', '黄金', '黃金'),
  'tier.strategic': label('Strategic', '战略', '戰略'),
  'tier.potential': label('Potential', '潜力', '潛力'),
  'tier.general': label('General', '一般', '一般'),
  'tier.problem': label('Problem', '问题', '問題'),
  'channel.mail': label('Mail', '邮件', '郵件'),
  'channel.call': label('Call', '电话', '電話'),
  'channel.meeting': label('Meeting', '会议', '會議'),
  'channel.chat': label('Chat', '聊天', '聊天'),
  'channel.letter': label('Letter', '信函', '信函'),
  'channel.visit': label('Visit', '拜访', '拜訪'),
  'channel.gift': label('Gift', '礼品', '禮品'),
  'channel.invoice-reminder': label('Invoice reminder', '催款', '催款'),
  'direction.in': label('In', '来', '來'),
  'direction.out': label('Out', '去', '去'),
  'direction.both': label('Both ways', '双向', '雙向'),
  'department.sales': label('Sales', '销售', '業務'),
  'department.service': label('Service', '客服', '客服'),
  'department.marketing': label('Marketing', '营销', '行銷'),
  'department.finance': label('Finance', '财务', '財務'),
  'department.management': label('Management', '管理层', '管理層'),
};

/** Fields that hold a tier by another name. */
const TIER_FIELDS = new Set(['from', 'to']);

/** A closed list's value in words; the value itself where no words are given. */
export function valueLabel(field: string, value: string, language: Language): string {
  const named = TIER_FIELDS.has(field) ? 'tier' : field;
  return VALUE_LABELS[`${named}.${value}`]?.[language] ?? value;
}
