import { showWorkbench } from '../../workbench/show-workbench.tsx';

showWorkbench();
