import { OptionsPage } from '../../options/options-page.tsx';
import { showPage } from '../../options/show-page.tsx';

showPage(<OptionsPage />);
