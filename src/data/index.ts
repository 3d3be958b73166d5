import { checkContent } from "./check.ts";
import { ContentError } from "./issue.ts";
import type { Content } from "./model.ts";
import { parseContent } from "./parse.ts";
import { folders, readFolder } from "./read.ts";
