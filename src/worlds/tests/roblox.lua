-- As much of Roblox as our scripts touch: instances, events, players, and a clock that the test moves.

local world = { now = 0, later = {}, services = {} }

local Event = {}
Event.__index = Event
local function event()
	return setmetatable({ listeners = {} }, Event)
end
function Event:Connect(listener)
	table.insert(self.listeners, listener)
end
function Event:Fire(...)
	for _, listener in ipairs(self.listeners) do
		coroutine.wrap(listener)(...)
	end
end

local PART = { BasePart = true }
local KINDS = {
	Part = PART, WedgePart = PART, CornerWedgePart = PART, Seat = PART, SpawnLocation = PART, IntValue = {}, Folder = {},
	Model = {}, ModuleScript = {}, Player = {}, RemoteEvent = {}, ScreenGui = {}, SurfaceGui = {}, UICorner = {},
	UITextSizeConstraint = {}, UISizeConstraint = {}, Frame = {}, TextLabel = {}, TextBox = {}, TextButton = {},
	ProximityPrompt = {}, PointLight = {}, Fire = {}, Smoke = {}, Sparkles = {},
}
local EVENTS = {
	"Touched", "Triggered", "Activated", "CharacterAdded", "OnServerEvent", "OnClientEvent", "PlayerAdded",
	"PlayerRemoving", "InputBegan", "FocusLost",
}

local Vector3 = {}
local function vector(x, y, z)
	return setmetatable({ X = x, Y = y, Z = z }, Vector3)
end
function Vector3.__add(one, other)
	return vector(one.X + other.X, one.Y + other.Y, one.Z + other.Z)
end
function Vector3.__sub(one, other)
	return vector(one.X - other.X, one.Y - other.Y, one.Z - other.Z)
end
function Vector3.__index(self, name)
	assert(name == "Magnitude", name)
	return math.sqrt(self.X ^ 2 + self.Y ^ 2 + self.Z ^ 2)
end

local methods = {}
function methods:FindFirstChild(name)
	for _, child in ipairs(rawget(self, "children")) do
		if child.Name == name then
			return child
		end
	end
	return nil
end
function methods:WaitForChild(name)
	local found = assert(self:FindFirstChild(name), "there is no " .. name)
	return found
end
function methods:IsA(kind)
	local class = self.ClassName
	return class == kind or KINDS[class][kind] == true
end
function methods:GetDescendants()
	local found = {}
	local function add(parent)
		for _, child in ipairs(rawget(parent, "children")) do
			table.insert(found, child)
			add(child)
		end
	end
	add(self)
	return found
end
function methods:SetAttribute(name, value)
	local attributes = rawget(self, "attributes")
	if attributes[name] ~= value then
		attributes[name] = value
		self:GetAttributeChangedSignal(name):Fire()
	end
end
function methods:GetAttribute(name)
	return rawget(self, "attributes")[name]
end
function methods:GetAttributeChangedSignal(name)
	local signals = rawget(self, "signals")
	signals[name] = signals[name] or event()
	return signals[name]
end
function methods:Destroy()
	self.Parent = nil
end
-- What goes over the wire is written down; the test brings it to the other side.
function methods:FireClient(player, message)
	table.insert(world.sent, { player = player, message = message })
end
function world.told(player)
	local found = {}
	for _, one in ipairs(world.sent) do
		if one.player == player then
			table.insert(found, one.message)
		end
	end
	return found
end
function methods:FireServer(...)
	table.insert(world.sent, { remote = self.Name, values = { ... } })
end
function methods:PivotTo(frame)
	self:FindFirstChild("HumanoidRootPart").Position = frame.Position
end
function methods:LoadCharacter()
	self.loaded = (self.loaded or 0) + 1
	self.Character:FindFirstChild("HumanoidRootPart").Position = vector(0, 3, 0)
	self.CharacterAdded:Fire(self.Character)
end

local Instance = {}
local meta = {}
function meta.__index(self, name)
	local own = rawget(self, "own")[name]
	if own ~= nil then
		return own
	end
	return methods[name] or methods.FindFirstChild(self, name)
end
function meta.__newindex(self, name, value)
	local own = rawget(self, "own")
	if name == "Parent" then
		if own.Parent then
			local siblings = rawget(own.Parent, "children")
			for at, child in ipairs(siblings) do
				if child == self then
					table.remove(siblings, at)
					break
				end
			end
		end
		if value then
			table.insert(rawget(value, "children"), self)
		end
	end
	own[name] = value
end
function Instance.new(class)
	assert(KINDS[class], "no class " .. class)
	local own = { ClassName = class, Name = class, Value = 0, Enabled = true, Transparency = 0, CanCollide = true }
	local made = { own = own, children = {}, attributes = {}, signals = {} }
	for _, name in ipairs(EVENTS) do
		made.own[name] = event()
	end
	return setmetatable(made, meta)
end

local function service(name)
	if not world.services[name] then
		KINDS[name] = {}
		world.services[name] = Instance.new(name)
	end
	return world.services[name]
end
local players = service("Players")
players.list, players.everyone = {}, {}
function methods:GetPlayers()
	return { unpack(self.list) }
end
function methods:GetPlayerFromCharacter(character)
	for _, player in ipairs(self.list) do
		if player.Character == character then
			return player
		end
	end
	return nil
end
function world.join(name)
	local player = Instance.new("Player")
	table.insert(players.everyone, player)
	player.Name, player.UserId, player.Parent = name, 1000000000 + #players.everyone, players
	player.Character = Instance.new("Model")
	local gui = Instance.new("Folder")
	gui.Name = "PlayerGui"
	gui.Parent = player
	local root = Instance.new("Part")
	root.Name = "HumanoidRootPart"
	root.Position = vector(0, 3, 0)
	root.Parent = player.Character
	table.insert(players.list, player)
	players.LocalPlayer = players.LocalPlayer or player
	players.PlayerAdded:Fire(player)
	return player
end
function world.leave(player)
	for at, other in ipairs(players.list) do
		if other == player then
			table.remove(players.list, at)
		end
	end
	players.PlayerRemoving:Fire(player)
	player.Parent = nil
end
-- Move the clock; what waits until then runs.
function world.pass(seconds)
	local stop = world.now + seconds
	while true do
		local first
		for at, entry in ipairs(world.later) do
			if entry.at <= stop and (not first or entry.at < world.later[first].at) then
				first = at
			end
		end
		if not first then
			break
		end
		local entry = table.remove(world.later, first)
		world.now = entry.at
		entry.run()
	end
	world.now = stop
end

local task = {}
function task.wait(seconds)
	local me, since = coroutine.running(), world.now
	table.insert(world.later, { at = world.now + (seconds or 0.03), run = function()
		assert(coroutine.resume(me, world.now - since))
	end })
	return coroutine.yield()
end
function task.delay(seconds, run, ...)
	local arguments = { ... }
	table.insert(world.later, { at = world.now + seconds, run = function()
		coroutine.wrap(run)(unpack(arguments))
	end })
end

function task.spawn(run)
	coroutine.wrap(run)()
end

local function pair(...)
	return { ... }
end
world.sent, world.vector, world.Instance = {}, vector, Instance
world.environment = {
	game = { GetService = function(_, name)
		return service(name)
	end },
	Instance = Instance, task = task, math = math, table = table, string = string, type = type, tostring = tostring,
	ipairs = ipairs, pairs = pairs, setmetatable = setmetatable, assert = assert, error = error, tonumber = tonumber,
	time = function()
		return world.now
	end,
	Vector3 = { new = vector },
	CFrame = { new = function(position)
		return { Position = position }
	end },
	Vector2 = { new = pair }, UDim2 = { fromScale = pair }, Color3 = { new = pair, fromRGB = pair },
	Enum = { KeyCode = {
		One = "1", Two = "2", Three = "3", Four = "4", Five = "5", Six = "6", E = "E", ButtonB = "ButtonB",
	} },
	workspace = service("Workspace"),
	-- Luau walks a table without pairs().
	each = function(found, ...)
		if type(found) == "table" and #found > 0 then
			return ipairs(found)
		end
		if type(found) == "table" then
			return next, found
		end
		return found, ...
	end,
}
if not table.find then -- Luau has it
	table.find = function(list, value)
		for at, one in ipairs(list) do
			if one == value then
				return at
			end
		end
		return nil
	end
end
return world
