import { hydrateRoot } from 'react-dom/client';
import { Survey, type SurveyProps } from './survey.tsx';

/** What the browser runs: everything the page was made of comes a second time as data, as hydration needs it. */
const root = document.getElementById('root');
const data = document.getElementById('survey');
if (root && data) hydrateRoot(root, <Survey {...(JSON.parse(data.textContent ?? '') as SurveyProps)} />);
