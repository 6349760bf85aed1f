import { useRef, useState, type DragEvent } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ImportStep } from './import-step.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.vcf,.jsonl,text/csv,text/vcard';

interface FileStepProps {
  readonly problem: (ImportStep & { at: 'file' })['problem'];
  onChoose(file: File): void;
}

export function FileStep({ problem, onChoose }: FileStepProps) {
  const { t } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <div
        className={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="drop-call">{t(isOver ? 'import.dropNow' : 'import.drop')}</p>
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <p className="soft drop-formats">{t('import.formats')}</p>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={t('import.choose')}
          accept={ACCEPTED}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onChoose(file);
          }}
        />
      </div>
      {problem ? <Notice tone="failed" text={t(`file.${problem.code}`, { name: problem.name })} /> : null}
    </>
  );
}
