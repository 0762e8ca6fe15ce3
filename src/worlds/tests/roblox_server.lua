-- More of Roblox, for a server that reports: requests, secrets, queues, the hour, and its end. Of each request or item
-- the test says what becomes of it: a status, 0 (it arrives, and no answer comes), -1 (it never arrives) or "held".

return function(world)
	local encode
	local ESCAPES = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }
	local function quoted(text)
		return '"' .. string.gsub(text, '[%c"\\]', function(char)
			return ESCAPES[char] or string.format("\\u%04x", string.byte(char))
		end) .. '"'
	end
	-- As in Roblox: a table that is empty or counts from 1 becomes a list; a secret becomes nothing.
	function encode(value)
		if type(value) == "string" then
			return quoted(value)
		elseif type(value) ~= "table" then
			return tostring(value)
		end
		assert(not value.secret, "a secret stays in headers and addresses")
		local found = {}
		if next(value) == nil or #value > 0 then
			for _, one in ipairs(value) do
				table.insert(found, encode(one))
			end
			return "[" .. table.concat(found, ",") .. "]"
		end
		for key, one in pairs(value) do
			table.insert(found, quoted(key) .. ":" .. encode(one))
		end
		return "{" .. table.concat(found, ",") .. "}"
	end
	world.json = encode

	local function service(name)
		return world.environment.game:GetService(name)
	end
	world.arrived, world.fates, world.usual, world.held, world.warned = {}, {}, 202, {}, {}
	world.most = 0

	-- Its fate: of the list, or the usual one. The test ends what is held.
	local function fate(what)
		local found = table.remove(world.fates, 1) or world.usual
		if found ~= -1 then
			table.insert(world.arrived, what)
		end
		if found == "held" then
			table.insert(world.held, coroutine.running())
			world.most = math.max(world.most, #world.held)
			found = coroutine.yield()
		end
		if found <= 0 then
			error("HttpError: ConnectFail")
		end
		return found
	end
	function world.release(status)
		assert(coroutine.resume(table.remove(world.held, 1), status))
	end

	local http = service("HttpService")
	local guids = 0
	http.GenerateGUID = function(_, isWrapped)
		guids = guids + 1
		local found = string.format("%08X-0000-4000-8000-00000000ABCD", guids)
		return if isWrapped == false then found else "{" .. found .. "}"
	end
	http.JSONEncode = function(_, value)
		return encode(value)
	end
	http.GetSecret = function(_, name)
		assert(world.secrets[name], "there is no secret " .. name)
		return { secret = name }
	end
	http.RequestAsync = function(_, request)
		local headers = {}
		for name, value in pairs(request.Headers) do
			headers[name] = if type(value) == "table" then "the secret " .. value.secret else value
		end
		local status = fate({
			at = world.now, url = request.Url, method = request.Method, headers = headers, body = request.Body,
		})
		return { StatusCode = status, Success = status < 300, Headers = {}, Body = "" }
	end
	world.secrets = { blockyard_place_key = true }

	service("MemoryStoreService").GetQueue = function(_, name)
		return {
			AddAsync = function(_, value, seconds)
				assert(#encode(value) <= 32768, "an item of a queue is too large")
				local status = fate({ at = world.now, queue = name, seconds = seconds, body = value })
				assert(status < 300, "MemoryStore: RequestThrottled")
			end,
		}
	end

	local closing = {}
	local environment = world.environment
	environment.game.JobId = "the-server"
	environment.game.BindToClose = function(_, run)
		table.insert(closing, run)
	end
	-- Roblox ends the server when all are done.
	function world.close()
		for _, run in ipairs(closing) do
			world.environment.task.spawn(function()
				run()
				world.closedAt = world.now
			end)
		end
	end
	environment.os = {
		clock = function()
			return world.now
		end,
	}
	environment.DateTime = {
		now = function()
			return {
				ToIsoDate = function()
					return os.date("!%Y-%m-%dT%H:%M:%S", 1795852800 + world.now) .. "Z"
				end,
			}
		end,
	}
	environment.pcall, environment.next = pcall, next
	environment.warn = function(words)
		table.insert(world.warned, words)
	end

	-- Of a world's tree, what scripts look at.
	function world.grow(given, parent)
		local made = world.Instance.new(given.class)
		made.Name = given.name
		for name, value in given.values do
			made[name] = if type(value) == "table" then world.vector(unpack(value)) else value
		end
		for _, child in given.children do
			world.grow(child, made)
		end
		made.Parent = parent
	end

	-- Scripts by name, each with its own environment; a module runs once.
	local modules = {}
	world.sources = {}
	local function run(name)
		local found = { Parent = setmetatable({}, {
			__index = function(_, sibling)
				return sibling
			end,
		}) }
		local own = { script = found, require = world.module }
		return setfenv(world.sources[name], setmetatable(own, { __index = environment }))()
	end
	function world.module(found)
		local name = if type(found) == "string" then found else found.Name
		if modules[name] == nil then
			modules[name] = run(name)
		end
		return modules[name]
	end
	function world.start(name)
		environment.task.spawn(function()
			run(name)
		end)
	end
	-- What players do, from nearby.
	local function thingOf(id)
		return world.services.Workspace.World:FindFirstChild(id)
	end
	function world.use(player, id)
		for _, one in ipairs(thingOf(id):GetDescendants()) do
			if one.ClassName == "ProximityPrompt" then
				player.Character.HumanoidRootPart.Position = one.Parent.Position
				one.Triggered:Fire(player)
			end
		end
	end
	function world.touch(player, id, part)
		local touched = thingOf(id):FindFirstChild(part)
		player.Character.HumanoidRootPart.Position = touched.Position
		touched.Touched:Fire(player.Character.HumanoidRootPart)
	end
	return world
end
