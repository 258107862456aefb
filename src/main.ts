/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { mountApp } from './app.tsx';
import { indexAtlas } from './model/atlas.ts';
import { createAtlasStore } from './state/store.ts';
import type { AtlasFile } from './model/types.ts';

const host = document.getElementById('atlas');
const file = (await (await fetch('data/atlas.json')).json()) as AtlasFile;
if (host) mountApp(host, indexAtlas(file), createAtlasStore());
