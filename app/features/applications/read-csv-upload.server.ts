export { type CsvUpload, readCsvUpload } from '~/platform/http/read-csv-upload.server';
