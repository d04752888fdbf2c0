export { OpenChart as InformationChart } from '../open/chart.tsx';
