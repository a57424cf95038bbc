import { stringify } from "yaml";
import { parseConfig } from "./lib/config/load";
import { renderConfig } from "./stacks/synthesise";
import { reviewStacks } from "./lib/review/review";
import { ALL_EDITS } from "./scripts/edits/all-edits";
import { applyEdit } from "./scripts/edits/patch";
const render=(c:unknown)=>renderConfig(parseConfig("braze.yaml",stringify(c,{aliasDuplicateObjects:false})).config,{project:"/tmp",outdir:"/tmp/out"});
const ids: Record<string,string[]>={};
for (const edit of ALL_EDITS) {
  const {before,after}=applyEdit(edit); let b,h; try { b=render(before);h=render(after);} catch(e) { continue; }
  const d=[...new Set(reviewStacks(b,h).flatMap(s=>s.dangers.map(x=>x.id)))]; ids[edit.title]=d;
  if (edit.harm && d.length===0) console.log("HARM w/o danger:",edit.title,"|",edit.harm.slice(0,150));
  if (!edit.harm && d.length>0) console.log("danger w/o harm:",edit.title,"|",d.join(","));
}
console.log(JSON.stringify(ids));
