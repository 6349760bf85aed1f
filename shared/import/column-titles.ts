import type { ImportKind, Target } from './targets.ts';

type Titles = Readonly<Partial<Record<Target, readonly string[]>>>;

const titles = (text: string): readonly string[] => text.split('|').map((title) => title.trim());

const COMPANY = titles(`
    company | company name | organization name | organization | organisation | account name |
    account | customer | customer name | client | client name | associated company | sold to party |
    associated company names | primary company | associated company (primary) | employer | buyer | cust |
    客户 | 客户名称 | 客户名 | 公司 | 公司名称 | 单位 | 单位名称 | 企业名称 | 组织 | 买家 | 购买方 |
    客户简称 | 购货单位 | 购货方 | 往来单位 | 顾客 | 会员 | 單位簡稱 | 客戶簡稱 | 顧客 | 會員 |
    客戶 | 客戶名稱 | 客戶名 | 公司名稱 | 單位 | 單位名稱 | 企業名稱 | 組織 | 買家 | 購買方 |
    帳戶名稱`);

const COMPANY_ID = titles(`
    customer id | customer no | customer number | customer code | client id | account id |
    account number | accountid | user id | member id | associated company ids | customer external id | cust id | cust no |
    associated company ids (primary) | buyer id | sold to | 客户编号 | 客户代码 | 客户号 | 客户id | 会员编号 |
    客户编码 | 会员号 | 用户id | 用户编号 | 客戶編號 | 客戶代碼 | 客戶代號 | 客戶id | 會員編號 | 往來客戶編號`);

const OWN_ID = titles(`
    record id | external id | id | uid | code | number | 编号 | 外部编号 | 編號 | 外部編號`);

/**
 * Titles that columns go by in exports of Google Contacts, Outlook, HubSpot and Salesforce (English and Chinese) and
 * in lists people keep themselves, the more telling first. Compared as `headerKey` makes them; a number inside a
 * title is passed over.
 */
export const COLUMN_TITLES: Readonly<Record<ImportKind, Titles>> = {
  customer: {
    name: COMPANY,
    externalId: [...COMPANY_ID, ...OWN_ID],
    domains: titles(`
    domain | domains | company domain name | website | website url | web site | url | web page |
    网址 | 网站 | 域名 | 官网 | 公司网站 | 網址 | 網站 | 網域 | 官網 | 公司網站 | 网站 URL`),
    owner: titles(`
    owner | company owner | account owner | account owner alias | sales rep | salesperson | 负责人 |
    业务员 | 销售代表 | 客户经理 | 負責人 | 業務員 | 業務代表 | 客戶經理`),
    stage: titles(`stage | relationship stage | 阶段 | 关系阶段 | 客户阶段 | 階段 | 關係階段 | 客戶階段`),
    tier: titles(`tier | customer tier | 等级 | 客户等级 | 客户级别 | 級別 | 等級 | 客戶等級`),
    phone: titles(`
    phone | phone number | telephone | company main phone | 电话 | 联系电话 | 電話 | 聯絡電話`),
    city: titles(`city | billing city | town | 城市 | 所在城市 | 市 | 城市/区域 | 縣市`),
    industry: titles(`industry | sector | 行业 | 所属行业 | 行業 | 產業 | 產業別`),
  },
  contact: {
    name: titles(`
    name | full name | display name | contact name | contact | 姓名 | 名字 | 联系人 | 联系人姓名 |
    显示名称 | 聯絡人 | 聯絡人姓名 | 顯示名稱 | 聯繫人 | 客户姓名`),
    givenName: titles(`first name | given name | firstname | 名 | 名 (given)`),
    familyName: titles(`last name | family name | surname | lastname | 姓 | 姓氏`),
    addresses: titles(`
    email | e-mail | email address | e-mail address | e-mail value | mail | mail address |
    mail addresses | work email | additional email addresses | 邮箱 | 电子邮件 | 电子邮件地址 |
    邮箱地址 | 電子郵件 | 電子郵件地址 | 電郵 | 信箱 | 电邮 | 电子邮箱 | 電子信箱`),
    phones: titles(`
    phone | phones | phone number | phone value | mobile | mobile phone | mobile phone number |
    business phone | home phone | primary phone | telephone | company main phone | other phone |
    电话 | 手机 | 手机号 | 手机号码 | 联系电话 | 移动电话 | 商务电话 | 住宅电话 | 办公电话 | 電話 |
    手機 | 手機號碼 | 聯絡電話 | 行動電話 | 商務電話 | 住家電話 | 公司電話`),
    role: titles(`
    job title | role | position | organization title | 职务 | 职位 | 岗位 | 職務 | 職稱 | 職位`),
    externalId: [...titles(`contact id | contactid`), ...OWN_ID],
    customer: COMPANY,
    customerExternalId: COMPANY_ID,
    customerDomain: titles(`
    company domain name | website | website url | company website | 公司网站 | 公司網站`),
  },
  purchase: {
    customer: COMPANY,
    customerExternalId: COMPANY_ID,
    customerDomain: titles(`domain | company domain name`),
    day: titles(`
    date | purchase date | order date | invoice date | sale date | transaction date | close date |
    posting date | payment date | billing date | document date | created at | paid at |
    ordered at | purchased at | paid on | created | created (utc) | order time | date time | day |
    timestamp | time | 日期 | 购买日期 | 订单日期 | 下单日期 | 交易日期 |
    销售日期 | 开票日期 | 成交日期 | 下单时间 | 订单时间 | 单据日期 | 付款日期 | 付款时间 |
    交易时间 | 时间 | 時間 | 單據日期 | 交易時間 | 購買日期 | 訂單日期 | 交易日期 |
    銷售日期 | 發票日期`),
    revenue: titles(`
    amount | revenue | net amount | total amount | order amount | sales amount | amount paid | net value |
    total | order total | sales | net sales | turnover | value | dollars | spend | price | 金额 | 实付金额 | 订单金额 | 交易金额 | 成交金额 | 销售金额 | 销售额 |
    购买金额 | 营业额 | 價稅合計 | 价税合计 | 銷售金額 | 購買金額 | 營業額 |
    总额 | 金額 | 銷售額 | 訂單金額 | 交易金額 | 實付金額 | 成交金額 | 總額 | 收入 | 含税金额 |
    不含税金额`),
    currency: titles(`
    currency | currency code | amount currency | revenue currency | deal currency | 币种 | 货币 |
    幣別 | 幣種 | 貨幣`),
    cost: titles(`
    cost | cogs | cost of goods sold | total cost | cost amount | cost of sales | 成本 | 成本金额 |
    成本金額 | 总成本 | 销售成本 | 總成本 | 銷售成本`),
    costCurrency: titles(`cost currency | 成本币种 | 成本幣別`),
    what: titles(`
    product | item | description | deal name | opportunity name | what | product name | article |
    产品 | 商品 | 品名 | 产品名称 | 商品名称 | 事项 | 產品 | 產品名稱 | 商品名稱 | 事項 | 摘要`),
    externalId: [
      ...titles(`
    order id | order no | order number | invoice no | invoice number | transaction id | deal id |
    opportunity id | 订单号 | 订单编号 | 单号 | 发票号 | 流水号 | 訂單編號 | 單號 | 發票號碼 |
    訂單號`),
      ...OWN_ID,
    ],
  },
  interaction: {
    customer: COMPANY,
    customerExternalId: COMPANY_ID,
    customerDomain: titles(`company domain name | domain`),
    contactAddress: titles(
      `contact email | email | email address | 联系人邮箱 | 邮箱 | 聯絡人信箱 | 電子郵件`,
    ),
    at: titles(`
    time | at | date | activity date | date time | start | start time | when | activity time |
    时间 | 日期 | 跟进时间 | 联系时间 | 沟通时间 | 拜访时间 | 時間 | 跟進時間 | 聯絡時間 |
    拜訪時間`),
    channel: titles(`
    channel | activity type | type | 渠道 | 方式 | 跟进方式 | 联系方式 | 管道 | 聯絡方式 |
    跟進方式`),
    direction: titles(`direction | call direction | 方向`),
    by: titles(`
    by | assigned to | activity assigned to | owner | rep | 经办人 | 跟进人 | 經辦人 | 跟進人 |
    業務員`),
    department: titles(`department | 部门 | 部門`),
    subject: titles(`subject | title | 主题 | 标题 | 主旨 | 標題 | 主題`),
    minutes: titles(`minutes | duration | duration (minutes) | 分钟 | 时长 | 时长（分钟） | 分鐘 | 時長`),
    link: titles(`link | url | 链接 | 連結`),
    text: titles(`
    text | notes | note | comments | description | body | 内容 | 跟进内容 | 備註 | 备注 | 內容 |
    跟進內容`),
  },
};
