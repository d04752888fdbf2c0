export { OpenChart as ShortChart } from '../open/chart.tsx';
