import { Fragment } from 'react';
import { PROBLEM_CODES, type ProblemCode } from '../../../shared/import/problems.ts';
import type { Policy } from '../../../shared/import/plan.ts';
import { fileName as nameOfFile } from '../../../shared/export/file-name.ts';
import { Button } from '../../design/button.tsx';
import type { WorkbenchMessages } from '../../locales/en/workbench.ts';
import { download, today } from '../download.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { describeProblem } from './describe-problem.ts';
import type { ImportCalls, Preview } from './import-calls.ts';

interface BadLinesProps {
  readonly fileName: string;
  readonly preview: Preview;
  readonly policy: Policy;
  onDownload(ask: ImportCalls['badLines']['ask']): Promise<string>;
}

/** The lines that are left out, why, and a file of them to correct. */
export function BadLines({ fileName, preview, policy, onDownload }: BadLinesProps) {
  const { t, messages } = useWorkbench();
  const { bad } = preview.numbers;
  if (bad === 0) return null;
  const problems = problemTexts(messages);
  const save = async (): Promise<void> => {
    const csv = await onDownload({
      policy,
      texts: { line: t('lineTitle'), reason: t('reasonTitle'), problems },
    });
    const subject = `${fileName.replace(/\.\w+$/, '')} ${t('badFileName')}`;
    download(new Blob([csv], { type: 'text/csv' }), nameOfFile(subject, today(), 'csv'));
  };
  return (
    <section className="block">
      <h2 className="block-title block-bad">{t('badLines', { count: bad })}</h2>
      <p className="soft">{t('badLinesIntro')}</p>
      <ul className="reasons">
        {preview.problems.map(({ code, values, otherLines }) => (
          <Fragment key={code}>
            {values.map(({ example, lines, lineNumbers }) => (
              <li key={example.text}>
                <strong>{t('reasonLines', { count: lines })}</strong>
                <span>{describeProblem(problems, example)}</span>
                <span className="soft">
                  {t(lines > lineNumbers.length ? 'atLinesAndMore' : 'atLines', {
                    lines: lineNumbers.join(t('comma')),
                  })}
                </span>
              </li>
            ))}
            {otherLines > 0 ? (
              <li>
                <strong>{t('reasonLines', { count: otherLines })}</strong>
                <span>{t('otherValues')}</span>
              </li>
            ) : null}
          </Fragment>
        ))}
      </ul>
      <Button onClick={() => void save()}>{t('downloadBad')}</Button>
    </section>
  );
}

function problemTexts(messages: WorkbenchMessages): Readonly<Record<ProblemCode, string>> {
  const texts = PROBLEM_CODES.map((code) => {
    const text = messages[`problem.${code}`];
    return [code, typeof text === 'string' ? text : text.other] as const;
  });
  return Object.fromEntries(texts) as Record<ProblemCode, string>; // `as`: built from the list of all codes
}
