/// <reference types="vite/client" />
declare module 'virtual:theme.css';
declare module 'virtual:traditional' {
  const table: import('./model/traditional.ts').TraditionalTable;
  export default table;
}
