import './preview.css';
import { render } from 'preact';

render(<p>…</p>, document.getElementById('root')!);
