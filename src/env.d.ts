/// <reference types="vite/client" />
declare module 'virtual:theme.css';
declare module 'virtual:words/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module 'virtual:later-words' {
  const words: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>>;
  export default words;
}
