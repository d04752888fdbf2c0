export { NumberChart as DateChart } from '../number/chart.tsx';
