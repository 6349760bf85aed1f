import '../../workbench/begin.ts';
import { showWorkbench } from '../../workbench/show-workbench.tsx';

void showWorkbench();
