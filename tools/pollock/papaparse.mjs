// Prints the rows that PapaParse reads from a file, without any hint, as JSON. Arguments: node_modules, file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, file] = process.argv.slice(2);
const Papa = createRequire(import.meta.url)(resolve(modules, 'papaparse'));
process.stdout.write(JSON.stringify({ rows: Papa.parse(readFileSync(file, 'utf8')).data }));
