export { type Direction, directionOf, directionOfText } from '../../catalogue/direction';
