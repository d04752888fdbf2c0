export { ChoiceChart as PicturesChart } from '../choice/chart.tsx';
