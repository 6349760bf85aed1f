import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../extension/locales/choose-language.ts';
import { translator, type Message } from '../../extension/locales/translate.ts';
import { LANGUAGES, type Language } from '../../shared/records/define-record.ts';

const folder = new URL('../../extension/locales/', import.meta.url);
const namespaces = readdirSync(new URL('en/', folder)).map((file) => file.replace(/\.ts$/, ''));

async function messagesOf(language: Language, namespace: string): Promise<Record<string, Message>> {
  const module: Record<string, Record<string, Message>> = await import(
    new URL(`${language}/${namespace}.ts`, folder).href
  );
  // The one thing a file of texts exports; not named after the file, which may be a reserved word.
  return Object.values(module)[0] ?? {};
}

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const placeholders = (message: Message): string[] =>
  [...new Set(forms(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

describe.each(namespaces)('the texts of %s', (namespace) => {
  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    'in %s say everything the English ones say',
    async (language) => {
      const [english, translated] = await Promise.all([
        messagesOf('en', namespace),
        messagesOf(language, namespace),
      ]);
      expect(Object.keys(translated)).toEqual(Object.keys(english));
      for (const [key, message] of Object.entries(english)) {
        const other = translated[key] ?? '';
        expect(placeholders(other), `${language} ${key}`).toEqual(placeholders(message));
      }
    },
  );

  test.each(LANGUAGES)('in %s are nowhere empty', async (language) => {
    const messages = Object.values(await messagesOf(language, namespace));
    expect(messages.length).toBeGreaterThan(0);
    for (const text of messages.flatMap(forms)) expect(text.trim()).not.toBe('');
  });
});

describe('translator', () => {
  const t = translator('en', { days: { one: '{count} day', other: '{count} days' }, hello: 'Hello {name}' });

  test('chooses the plural form and fills placeholders', () => {
    expect([t('days', { count: 1 }), t('days', { count: 0 })]).toEqual(['1 day', '0 days']);
    expect(t('hello', { name: '{count}' })).toBe('Hello {count}');
  });
});

describe('chooseLanguage', () => {
  test.each<[string[], Language]>([
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant-CN'], 'zh-TW'],
    [['zh'], 'zh-CN'],
    [['de', 'zh-CN'], 'zh-CN'],
    [['en-GB'], 'en'],
    [['xx'], 'en'],
  ])('of %j is %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});
