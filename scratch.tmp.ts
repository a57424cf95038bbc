import { stringify } from "yaml";
import { parseConfig } from "./lib/config/load";
import { renderConfig } from "./stacks/synthesise";
import { reviewStacks } from "./lib/review/review";
import { ALL_EDITS } from "./scripts/edits/all-edits";
import { applyEdit } from "./scripts/edits/patch";
const render=(c:unknown)=>renderConfig(parseConfig("braze.yaml",stringify(c,{aliasDuplicateObjects:false})).config,{project:"/tmp",outdir:"/tmp/out"});
const from=Number(process.argv[2]??0),to=Number(process.argv[3]??1000);
for (const edit of ALL_EDITS.slice(from,to)) {
  const {before,after}=applyEdit(edit);
  let b,h; try { b=render(before);h=render(after);} catch(e) { console.log("##",edit.title,"REFUSED", (e as Error).message.slice(0,100)); continue; }
  console.log("##",edit.title);
  for (const s of reviewStacks(b,h)) { if (s.status==="same") continue;
    console.log("  ",s.name,s.status);
    for (const k of ["permissions","trust"] as const) for (const g of ["gained","lost"] as const) for (const r of s[k][g]) console.log("   ",g[0]==="g"?"+":"-",k[0],"|",r.principal,"|",r.actions.join(", "),"|",r.resources.join(" ; "),"|",r.condition??"","|",(r.why??"").slice(0,40));
    for (const d of s.dangers) console.log("    !",d.id,d.message);
    for (const d of s.unknown) console.log("    ?",d.what,":",d.why);
  }
}
