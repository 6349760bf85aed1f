import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../shared/export/columns.ts';
import { guess } from '../../shared/import/guess.ts';
import { IMPORT_KINDS, missingTargets } from '../../shared/import/targets.ts';
import { LANGUAGES } from '../../shared/records/define-record.ts';

/** Each title with what it is taken for; titles left out are absent. */
function meanings(header: string): Record<string, string> {
  const titles = header.split(',');
  const { mapping } = guess(titles);
  return Object.fromEntries(titles.flatMap((title, at) => (mapping[at] ? [[title, mapping[at]]] : [])));
}

const GOOGLE =
  'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value';
const OUTLOOK =
  'First Name,Last Name,Title,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Company';
const HUBSPOT_CONTACTS =
  'Record ID,First Name,Last Name,Email,Phone Number,Primary Company,Associated Company IDs';
const HUBSPOT_COMPANIES =
  'Record ID,Company name,Company owner,Create Date,Phone Number,City,Industry,Company Domain Name';
const SALESFORCE_ACCOUNTS = 'Account ID,Account Name,Account Owner,Billing City,Phone,Website,Industry';
const SALESFORCE_CONTACTS =
  'Contact ID,First Name,Last Name,Title,Account Name,Account ID,Email,Phone,Mobile';
const SALESFORCE_OPPORTUNITIES =
  'Opportunity ID,Opportunity Name,Account Name,Amount,Amount Currency,Close Date,Stage';

describe('guess', () => {
  test.each([
    ['Google Contacts', GOOGLE, 'contact', 'google'],
    ['Outlook', OUTLOOK, 'contact', 'outlook'],
    ['HubSpot contacts', HUBSPOT_CONTACTS, 'contact', 'hubspot'],
    ['HubSpot companies', HUBSPOT_COMPANIES, 'customer', 'hubspot'],
    ['Salesforce accounts', SALESFORCE_ACCOUNTS, 'customer', 'salesforce'],
    ['Salesforce contacts', SALESFORCE_CONTACTS, 'contact', 'salesforce'],
    ['Salesforce opportunities', SALESFORCE_OPPORTUNITIES, 'purchase', 'salesforce'],
    ['Chinese orders', '订单编号,客户名称,下单日期,订单金额,币种', 'purchase', null],
    ['Taiwanese orders', '訂單編號,客戶名稱,訂單日期,金額,成本', 'purchase', null],
    ['Chinese contacts', '姓名,公司,职务,手机,邮箱', 'contact', null],
    ['Chinese customers', '客户编号,客户名称,行业,城市,电话,网址', 'customer', null],
    ['Chinese visits', '客户,时间,跟进方式,跟进内容,跟进人', 'interaction', null],
  ])('recognises %s', (_, header, kind, system) => {
    const titles = header.split(',');
    const guessed = guess(titles);
    expect(guessed).toMatchObject({ kind, system });
    expect(missingTargets(guessed.kind, guessed.mapping)).toEqual([]);
  });

  test('a unit in brackets does not hide what a column is', () => {
    expect(meanings('客户,日期,金额（元）,成本 (CNY)')).toEqual({
      客户: 'customer',
      日期: 'day',
      '金额（元）': 'revenue',
      '成本 (CNY)': 'cost',
    });
  });

  test('takes the columns of Google Contacts for what they are', () => {
    expect(meanings(GOOGLE)).toEqual({
      'First Name': 'givenName',
      'Last Name': 'familyName',
      'Organization Name': 'customer',
      'Organization Title': 'role',
      'E-mail 1 - Value': 'addresses',
      'E-mail 2 - Value': 'addresses',
      'Phone 1 - Value': 'phones',
    });
  });

  test('prefers the more telling of two titles', () => {
    expect(meanings(OUTLOOK)).toMatchObject({ 'Job Title': 'role' });
    expect(meanings(OUTLOOK)).not.toHaveProperty('Title');
    expect(meanings(HUBSPOT_CONTACTS)).toMatchObject({
      'Record ID': 'externalId',
      'Primary Company': 'customer',
      'Associated Company IDs': 'customerExternalId',
    });
  });

  test.each(IMPORT_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    'recognises our own %s in %s, id first',
    (kind, language) => {
      const guessed = guess(columnsOf(kind, language).map(({ title }) => title));
      expect(guessed).toMatchObject({ kind, system: 'rapport' });
      expect(guessed.mapping[0]).toBe('id');
      if (kind !== 'customer') expect(guessed.mapping).toContain('customerId');
    },
  );
});
