import { describe, expect, test } from 'vitest';
import { readPageDate } from '../../extension/webmails/page-date.ts';

// Local time, as the page shows it; the instant follows the zone of the machine that runs the test.
const at = (day: string, time = '15:17') => new Date(`${day}T${time}`).toISOString();
const now = new Date('2026-11-23T18:00');

describe('readPageDate', () => {
  test.each([
    ['Nov 5, 2026, 3:17\u202fPM', 'en', at('2026-11-05')],
    ['Thu, Nov 5, 2026 at 3:17 PM', 'en', at('2026-11-05')],
    ['Nov 5, 2026, 12:05 AM', 'en', at('2026-11-05', '00:05')],
    ['Thu 11/5/2026 3:17 PM', 'en-US', at('2026-11-05')],
    ['Thu 05/11/2026 15:17', 'en-GB', at('2026-11-05')],
    ['Do 05.11.2026 15:17', 'de-DE', at('2026-11-05')],
    ['5. Nov. 2026, 15:17', 'de', at('2026-11-05')],
    ['5. März 2026 um 15:17 Uhr', 'en', at('2026-03-05')],
    ['mar. 5 mai 2026, 15:17', 'fr', at('2026-05-05')],
    ['5 nov 2026, 15:17', 'es', at('2026-11-05')],
    ['5 de nov. de 2026, 15:17', 'pt-BR', at('2026-11-05')],
    ['5 нояб. 2026 г., 15:17', 'ru', at('2026-11-05')],
    ['2026年11月5日 下午3:17', 'zh-CN', at('2026-11-05')],
    ['2026年11月5日 (週四) 上午9:02', 'zh-TW', at('2026-11-05', '09:02')],
    ['2026/11/5 周四 15:17', 'zh-CN', at('2026-11-05')],
    ['2026/11/05 15:17', 'ja', at('2026-11-05')],
    ['2026년 11월 5일 오후 3:17', 'ko', at('2026-11-05')],
    ['2026-11-05 15:17', 'en', at('2026-11-05')],
    ['05-11-2026 15:17', 'en', at('2026-11-05')],
    ['5 Νοε 2026, 3:17 μ.μ.', 'el', at('2026-11-05')],
    ['5 Nov 2026, 3:17 PTG', 'ms', at('2026-11-05')],
    ['5 مارس 2026، 3:17 م', 'ar-EG', at('2026-03-05')],
    ['5 مارس 2026، 9:02 ص', 'ar-EG', at('2026-03-05', '09:02')],
    ['Thu, 05 Nov 2026 15:17:00 +0100', 'en', '2026-11-05T14:17:00.000Z'],
    ['2026-11-05T15:17:00Z', 'en', '2026-11-05T15:17:00.000Z'],
    ['Today 15:17', 'en', at('2026-11-23')],
    ['Heute 15:17', 'de', at('2026-11-23')],
    ['今天 15:17', 'zh-CN', at('2026-11-23')],
    ['Fri 15:17', 'en', at('2026-11-20')],
  ])('reads %s in %s', (text, language, instant) => {
    expect(readPageDate(text, language, now)).toBe(instant);
  });

  test.each([
    'Nov 5, 3:17 PM',
    'Nov 5, 2026',
    '31.02.2026 15:17',
    '15:17',
    '3 days ago',
    '',
    null,
    '2026-11-05 15:77',
    'Fri 20 15:17',
  ])('does not guess from %j', (text) => {
    expect(readPageDate(text, 'en', now)).toBeNull();
  });

  test('bears a page whose language is none', () => {
    for (const language of ['', 'en_US', 'x', '!!', 'zz-zz-zz-zz'])
      expect(readPageDate('Nov 5, 2026, 3:17 PM', language, now)).toBe(at('2026-11-05'));
  });
});
