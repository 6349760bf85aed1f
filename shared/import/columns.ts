import { failed, found, type Outcome } from '../method/outcome.ts';

/** The columns of a purchases file. */
export const PURCHASE_COLUMNS = ['customer', 'date', 'amount', 'cost'] as const;
export type PurchaseColumn = (typeof PURCHASE_COLUMNS)[number];

/** Position of each column in a row; null where the file has none. */
export type PurchaseColumns = Readonly<Record<Exclude<PurchaseColumn, 'cost'>, number>> & {
  readonly cost: number | null;
};

export type ColumnProblem =
  | { readonly code: 'no-such-column'; readonly column: PurchaseColumn; readonly name: string }
  | { readonly code: 'column-not-found'; readonly column: PurchaseColumn };

/**
 * Names that headers go by, most telling first: an id is a better key than a name, and what was paid better
 * than a list price. Compared without case, spaces and punctuation.
 */
const NAMES: Readonly<Record<PurchaseColumn, readonly string[]>> = {
  customer: [
    ...['customerid', 'customernumber', 'customerno', 'customercode', 'clientid', 'accountid', 'buyerid'],
    ...['客户编号', '客户号', '客户代码', '客户id', '客戶編號', '客戶代碼', '客戶id', '会员编号', '會員編號'],
    ...['customer', 'client', 'account', 'buyer', 'company', 'customername', 'clientname', 'accountname'],
    ...[
      '客户',
      '客戶',
      '客户名称',
      '客戶名稱',
      '顾客',
      '顧客',
      '会员',
      '會員',
      '买家',
      '買家',
      '公司',
      '单位',
    ],
    ...['custid', 'custno', 'cust', 'email', '邮箱'],
  ],
  date: [
    ...['date', 'purchasedate', 'orderdate', 'invoicedate', 'saledate', 'transactiondate', 'paymentdate'],
    ...[
      '日期',
      '购买日期',
      '購買日期',
      '订单日期',
      '訂單日期',
      '下单日期',
      '下單日期',
      '下单时间',
      '交易日期',
    ],
    ...[
      '销售日期',
      '銷售日期',
      '开票日期',
      '發票日期',
      '成交日期',
      '付款日期',
      '订单时间',
      '交易时间',
      '时间',
      '時間',
    ],
    ...['day', 'datetime', 'orderedat', 'purchasedat', 'createdat', 'timestamp', 'time'],
  ],
  amount: [
    ...['amount', 'revenue', 'netamount', 'totalamount', 'orderamount', 'salesamount', 'amountpaid'],
    ...['金额', '金額', '销售额', '銷售額', '营业额', '營業額', '收入', '订单金额', '訂單金額', '交易金额'],
    ...[
      '实付金额',
      '實付金額',
      '成交金额',
      '成交金額',
      '销售金额',
      '銷售金額',
      '购买金额',
      '購買金額',
      '总额',
      '總額',
    ],
    ...['total', 'sales', 'turnover', 'value', 'ordertotal', 'netsales', 'dollars', 'spend', 'price'],
  ],
  cost: [
    ...['cost', 'cogs', 'costofgoodssold', 'totalcost', 'costamount', 'costofsales'],
    ...['成本', '成本金额', '成本金額', '总成本', '總成本', '销售成本', '銷售成本'],
  ],
};

/** The column that a name given by a person, or else a header's usual name, points to. */
export function findColumns(
  header: readonly string[],
  given: Readonly<Partial<Record<PurchaseColumn, string>>>,
): Outcome<PurchaseColumns, ColumnProblem> {
  const keys = header.map(keyOf);
  const at: Record<PurchaseColumn, number | null> = { customer: null, date: null, amount: null, cost: null };
  for (const column of PURCHASE_COLUMNS) {
    const name = given[column];
    at[column] = name === undefined ? guess(keys, column) : indexOf(keys, keyOf(name));
    if (name !== undefined && at[column] === null) return failed({ code: 'no-such-column', column, name });
  }
  const { customer, date, amount, cost } = at;
  if (customer === null) return failed({ code: 'column-not-found', column: 'customer' });
  if (date === null) return failed({ code: 'column-not-found', column: 'date' });
  if (amount === null) return failed({ code: 'column-not-found', column: 'amount' });
  return found({ customer, date, amount, cost });
}

/** A header as compared: lower case, without a unit in brackets, spaces and punctuation. */
function keyOf(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-./:#*]/g, '');
}

function guess(keys: readonly string[], column: PurchaseColumn): number | null {
  for (const name of NAMES[column]) {
    const at = indexOf(keys, name);
    if (at !== null) return at;
  }
  return null;
}

function indexOf(keys: readonly string[], key: string): number | null {
  const at = keys.indexOf(key);
  return at < 0 ? null : at;
}
