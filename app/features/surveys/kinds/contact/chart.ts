export { OpenChart as ContactChart } from '../open/chart.tsx';
