export { printable } from '../../catalogue/text';
