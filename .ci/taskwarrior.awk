# Makes tasks for Taskwarrior's import: of the acts of a portfolio what each milestone needs (FNR of the first file), and
# of "milestone list --output json", a milestone a line, everything else. Set needs=1 to keep what a milestone needs.
function field(text, name,   value) {
  if (!match(text, "\"" name "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
  value = substr(text, RSTART, RLENGTH)
  sub("^\"" name "\":\"", "", value)
  sub("\"$", "", value)
  return value
}

# an identifier made of a code such as S00012-M034
function uuid(code) {
  return sprintf("00000000-0000-4000-8000-%06d%06d", substr(code, 2, length(code) - 6), substr(code, length(code) - 2))
}

FNR == 1 { file++ }

file == 1 {
  entries = split($0, entry, /\{"entry":/)
  for (i = 1; needs && i <= entries; i++) {
    code = field(entry[i], "code")
    if (entry[i] ~ /"noun":"milestone"/ && match(entry[i], /"depends-on":\[[^]]*\]/)) {
      needed[code] = substr(entry[i], RSTART + 14, RLENGTH - 15)
    }
  }
  next
}

field($0, "code") != "" {
  code = field($0, "code")
  status = field($0, "status")
  task = "{\"uuid\":\"" uuid(code) "\",\"description\":\"" code " " field($0, "title") "\",\"project\":\"" field($0, "plan") "\""
  task = task ",\"entry\":\"20210101T000000Z\""
  latest = $0
  sub(/^.*"due":/, "", latest)
  sub(/\}.*/, "", latest)
  latest = field(latest, "latest")
  gsub("-", "", latest)
  if (latest != "") task = task ",\"due\":\"" latest "T000000Z\""
  if (status == "planned" || status == "under-way") {
    task = task ",\"status\":\"pending\""
  } else {
    task = task ",\"status\":\"" (status == "completed" ? "completed" : "deleted") "\",\"end\":\"20251231T000000Z\""
  }
  if (needed[code] != "") {
    count = split(needed[code], codes, ",")
    depends = ""
    for (i = 1; i <= count; i++) {
      gsub("\"", "", codes[i])
      depends = depends (i > 1 ? "," : "") "\"" uuid(codes[i]) "\""
    }
    task = task ",\"depends\":[" depends "]"
  }
  print task "}"
}
