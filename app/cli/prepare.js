import { prepare } from './install.js';

prepare();
