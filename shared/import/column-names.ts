/** The columns of a purchases file. */
export const PURCHASE_COLUMNS = ['customer', 'date', 'amount', 'cost'] as const;
export type PurchaseColumn = (typeof PURCHASE_COLUMNS)[number];

/**
 * Names that headers go by, most telling first: an id is a better key than a name, and what was paid better
 * than a price. As compared: lower case, without spaces and punctuation.
 */
export const COLUMN_NAMES: Readonly<Record<PurchaseColumn, readonly string[]>> = {
  customer: names(`
    customerid customernumber customerno customercode clientid accountid buyerid custid custno
    客户编号 客户号 客户代码 客户id 客戶編號 客戶代碼 客戶id 会员编号 會員編號
    customer client account buyer cust company customername clientname accountname
    客户 客戶 客户名称 客戶名稱 顾客 顧客 会员 會員 买家 買家 公司 公司名称 公司名稱 email 邮箱`),
  date: names(`
    date purchasedate orderdate invoicedate saledate salesdate transactiondate paymentdate
    日期 购买日期 購買日期 订单日期 訂單日期 下单日期 下單日期 交易日期 销售日期 銷售日期 成交日期 付款日期
    开票日期 發票日期 day datetime orderedat purchasedat createdat timestamp time
    下单时间 订单时间 訂單時間 交易时间 交易時間 付款时间 时间 時間`),
  amount: names(`
    amount revenue netamount totalamount orderamount salesamount amountpaid
    金额 金額 实付金额 實付金額 订单金额 訂單金額 交易金额 成交金额 成交金額 销售金额 銷售金額 购买金额
    購買金額 销售额 銷售額 营业额 營業額 收入 总额 總額
    total sales turnover value ordertotal netsales dollars spend price`),
  cost: names(`
    cost cogs costofgoodssold totalcost costamount costofsales
    成本 成本金额 成本金額 总成本 總成本 销售成本 銷售成本`),
};

/** A header as compared: without a unit in brackets, such as `金额（元）`, and without spaces and punctuation. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-./:#*]/g, '');
}

function names(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
