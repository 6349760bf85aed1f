import { showWorkbench } from '../../workbench/show-workbench.tsx';

void showWorkbench();
