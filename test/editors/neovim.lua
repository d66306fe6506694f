-- A user at Neovim: one Neovim runs this script and types into another, which has nothing but the configuration of
-- docs/editors.md. What that one shows is written to $REPORT as JSON.
--   FOLDER  the folder of the plan       CONFIG  the configuration       REPORT  the file to write

-- Far more than anything here takes: a wait that ends so has failed.
local PATIENCE_MS = 20000

local editor = vim.fn.jobstart(
  { vim.v.progpath, '--embed', '--headless', '-n', '-i', 'NONE', '-u', vim.env.CONFIG },
  { rpc = true, cwd = vim.env.FOLDER }
)

-- Runs Lua in the user's editor and returns its result.
local function ask(code, ...)
  return vim.rpcrequest(editor, 'nvim_exec_lua', code, { ... })
end

local function keys(text)
  vim.rpcrequest(editor, 'nvim_input', text)
end

-- Waits until something holds, and returns what it gave.
local function wait(what, condition)
  local result
  local met = vim.wait(PATIENCE_MS, function()
    result = condition()
    return result
  end, 10)
  if not met then
    local shows = ask('return vim.fn.execute("messages") .. "\\n" .. table.concat(vim.fn.getline(1, "$"), "\\n")')
    error('Neovim waited in vain for ' .. what .. '. It shows:\n' .. shows, 0)
  end
  return result
end

-- Whether the editor sits at a question, where it answers nothing but keys.
local function asks()
  return vim.rpcrequest(editor, 'nvim_get_mode').mode:match('^[cr]') ~= nil
end

local function text()
  return ask('return vim.fn.getline(1, "$")')
end

local function put_cursor_on(words)
  ask('vim.fn.cursor(1, 1); vim.fn.search("\\\\V" .. ..., "c")', words)
end

-- The findings of the file that is shown: lines and characters counted from 1, and the text that each marks.
local function findings()
  return ask([[
    local names = { 'error', 'warning', 'note', 'note' }
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(0)) do
      local marked = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
      table.insert(found, {
        code = one.code,
        severity = names[one.severity],
        message = one.message,
        line = one.lnum + 1,
        character = vim.str_utfindex(vim.fn.getline(one.lnum + 1), one.col) + 1,
        marked = table.concat(marked, '\n'),
      })
    end
    return found
  ]])
end

local function finding(code)
  for _, one in ipairs(findings()) do
    if one.code == code then
      return one
    end
  end
end

local function index_of(list, wanted)
  for index, one in ipairs(list) do
    if one == wanted then
      return index
    end
  end
  error(('“%s” is not among %s'):format(wanted, table.concat(list, ', ')), 0)
end

local function session()
  local report = {}

  keys(':edit actions.plan.yaml<CR>')
  wait('findings, with the severity that its settings give one of them', function()
    local unlinked = finding('unlinked-action')
    return unlinked and unlinked.severity == 'note'
  end)
  report.findings = findings()

  put_cursor_on('title: Train judges')
  keys('olead: <C-x><C-o>')
  report.offered = wait('the menu of completions', function()
    return ask([[
      if vim.fn.pumvisible() == 0 then
        return false
      end
      return vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
    ]])
  end)
  keys(('<C-n>'):rep(index_of(report.offered, 'justice') - 1) .. '<C-y><Esc>')
  wait('the end of typing', function()
    return vim.rpcrequest(editor, 'nvim_get_mode').mode == 'n'
  end)
  report.completed = ask('return vim.fn.getline(".")')

  put_cursor_on('interoir')
  keys('\\a')
  wait('the list of quick fixes', asks)
  keys('1<CR>')
  wait('the quick fix', function()
    return not asks() and not finding('unknown-institution')
  end)
  report.fixed = findings()

  keys('\\f')
  wait('the layout', function()
    return vim.tbl_contains(text(), '    due: 2092')
  end)

  put_cursor_on('interior')
  keys('gd')
  report.definition = wait('the definition', function()
    local place = ask('return { vim.fn.expand("%:t"), vim.fn.line("."), vim.fn.expand("<cword>") }')
    return place[1] == 'root.plan.yaml' and { file = place[1], line = place[2], word = place[3] }
  end)

  keys('K')
  report.hover = wait('the hover', function()
    return ask([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        end
      end
      return false
    ]])
  end)

  keys('<F2>')
  wait('the question for the new id', asks)
  keys('<C-u>home-affairs<CR>')
  wait('the new id', function()
    return not asks() and vim.tbl_contains(text(), '  - id: home-affairs')
  end)
  keys(':wall<CR>')
  wait('the files to be saved', function()
    return ask('return #vim.fn.getbufinfo({ bufmodified = 1 })') == 0
  end)

  keys(':quitall<CR>')
  report.exit = vim.fn.jobwait({ editor }, PATIENCE_MS)[1]
  return report
end

local ended, report = pcall(session)
if not ended then
  vim.fn.jobstop(editor)
  report = { failure = report }
end
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.REPORT)
vim.cmd('quitall!')
