import { ROLES } from '../../shared/records/define-record.ts';
import { type KindName, recordKinds } from '../../shared/records/record-types.ts';
import { ORIGIN_WORDS } from '../../shared/records/words/kind-words.ts';
import { recordWords } from '../../shared/records/words/record-words.ts';
import type { Words } from './put-words.ts';

/** A kind's words with what its definition says besides: who may write it, which ids it holds, what keeps versions. */
export function wordsOfKind(name: KindName): Words {
  const { writers, references, versioned } = recordKinds[name];
  const roles =
    writers.length === ROLES.length ? 'Every role writes it' : `Written by ${writers.join(' and ')}`;
  const ids = Object.entries(references).map(([field, kind]) => `\`${field}\` is the id of a ${kind}`);
  const kept = versioned.map((field) => `\`${field}\` keeps versions`);
  const { is, fields } = recordWords[name];
  return {
    is: `${is}\n\n${[roles, ...ids, ...kept].join('; ')}.`,
    fields: { ...fields, ...ORIGIN_WORDS },
  };
}
