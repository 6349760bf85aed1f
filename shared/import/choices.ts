import { LANGUAGES } from '../records/define-record.ts';
import { STAGES, TIERS } from '../records/customer.ts';
import { CHANNELS, DEPARTMENTS, DIRECTIONS } from '../records/interaction.ts';
import { valueLabel } from '../export/labels.ts';
import { headerKey } from './header-names.ts';

const CHOICES = {
  stage: STAGES,
  tier: TIERS,
  channel: CHANNELS,
  direction: DIRECTIONS,
  department: DEPARTMENTS,
} as const;
export type ChoiceTarget = keyof typeof CHOICES;

/** Words other programs and people use for a value. */
const OTHER_WORDS: Readonly<Record<ChoiceTarget, Readonly<Record<string, string>>>> = {
  stage: {
    潜在: 'potential',
    潜在客户: 'potential',
    潛在: 'potential',
    潛在客戶: 'potential',
    一般: 'general',
    重点: 'key',
    重點: 'key',
    忠诚: 'loyal',
    忠誠: 'loyal',
  },
  tier: { 钻石客户: 'diamond', 黄金客户: 'gold', 战略客户: 'strategic', 策略: 'strategic' },
  channel: {
    email: 'mail',
    邮箱: 'mail',
    phone: 'call',
    telephone: 'call',
    phonecall: 'call',
    致电: 'call',
    來電: 'call',
    会面: 'meeting',
    面谈: 'meeting',
    會面: 'meeting',
    微信: 'chat',
    wechat: 'chat',
    whatsapp: 'chat',
    line: 'chat',
    上门: 'visit',
    上门拜访: 'visit',
  },
  direction: {
    inbound: 'in',
    incoming: 'in',
    呼入: 'in',
    outbound: 'out',
    outgoing: 'out',
    呼出: 'out',
  },
  department: {
    销售部: 'sales',
    業務部: 'sales',
    客服部: 'service',
    市场: 'marketing',
    市场部: 'marketing',
    营销部: 'marketing',
    财务部: 'finance',
  },
};

const words = new Map<ChoiceTarget, ReadonlyMap<string, string>>();

/** The value a word stands for: the value itself, its label in any of our languages, or another usual word. */
export function choiceOf(target: ChoiceTarget, text: string): string | null {
  return wordsOf(target).get(headerKey(text)) ?? null;
}

function wordsOf(target: ChoiceTarget): ReadonlyMap<string, string> {
  const known = words.get(target);
  if (known) return known;
  const labels = CHOICES[target].flatMap((value) =>
    [value, ...LANGUAGES.map((language) => valueLabel(target, value, language))].map(
      (word) => [headerKey(word), value] as const,
    ),
  );
  const made = new Map([...Object.entries(OTHER_WORDS[target]), ...labels]);
  words.set(target, made);
  return made;
}
