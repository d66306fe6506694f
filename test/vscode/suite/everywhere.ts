// The tests for both extension hosts, in the order in which they run: the first asks how long activation takes.
import './activation';
import './findings';
import './editing';
import './navigation';
import './appearance';
import './restart';
