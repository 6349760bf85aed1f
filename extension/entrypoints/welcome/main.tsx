import { showPage } from '../../options/show-page.tsx';
import { WelcomePage } from '../../welcome/welcome-page.tsx';

showPage(<WelcomePage />);
