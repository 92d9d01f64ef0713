/** One page for every screen that is looked at by itself: `?page=debrief&…`; what more the address may say stands in its preview.tsx. */
import '../../src/ui/kit/kit.css';

const pages = import.meta.glob('./*/preview.tsx');
const page = new URLSearchParams(location.search).get('page') ?? '';
const show = pages[`./${page}/preview.tsx`];
if (show) await show();
else document.body.textContent = Object.keys(pages).join(' ');
