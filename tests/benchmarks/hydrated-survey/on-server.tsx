import { renderToString } from 'react-dom/server';
import { Survey, type SurveyProps } from './survey.tsx';

/** The page as it is before anything runs. */
export const render = (props: SurveyProps) => renderToString(<Survey {...props} />);
