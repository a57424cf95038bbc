import { WITH_CHANGE, WITHOUT_CHANGE } from "./__tests__/review/pairs";
import { linesOf, reviewDocuments } from "./__tests__/review/documents";
for (const {title,base,head} of WITHOUT_CHANGE) { const l=linesOf(reviewDocuments(base,head)); if (l.length) console.log("UNEXPECTED",title,l); }
const out: Record<string,unknown>={};
for (const {title,base,head} of WITH_CHANGE) { const r=reviewDocuments(base,head); out[title]={rows:linesOf(r),dangers:[...new Set(r.dangers.map(d=>d.id))], ...(r.unknown.length&&{unknown:r.unknown.map(u=>u.what)})}; }
console.log(JSON.stringify(out,undefined,1));
