# Ruby Liquid with Jekyll's filters, asked in batches: a line of JSON in, a line of JSON out.
# in:  {"t": template, "c": data, "m": error mode}   with {"$d": date} and {"$t": time} in the data
# out: {"r": text, "w": warnings} or {"e": class, "m": message}
# LIQUID_LIB names the lib folder of another Liquid than the installed one.
$:.unshift ENV["LIQUID_LIB"] if ENV["LIQUID_LIB"]
require "jekyll"
require "json"

ENV["TZ"] = "UTC"
Jekyll.logger.log_level = :error

def data(value)
  case value
  when Hash
    return Time.parse(value["$t"]) if value.key?("$t")
    return Date.parse(value["$d"]) if value.key?("$d")
    value.transform_values { |item| data(item) }
  when Array then value.map { |item| data(item) }
  else value
  end
end

config = { "url" => "https://lab.example", "baseurl" => "/base", "plugins" => [], "quiet" => true }
site = Jekyll::Site.new(Jekyll::Configuration.from(config.merge("source" => Dir.pwd, "plugins_dir" => "none")))
warn Liquid::VERSION

STDIN.each_line do |line|
  question = JSON.parse(line)
  begin
    template = Liquid::Template.parse(question["t"], error_mode: question.fetch("m", "warn").to_sym, line_numbers: true)
    warnings = template.warnings.map(&:to_s)
    page = { "path" => "index.md" }
    text = template.render!(data(question["c"] || {}), registers: { site: site, page: page }, strict_filters: false)
    puts JSON.generate("r" => text, "w" => warnings)
  rescue Exception => error
    puts JSON.generate("e" => error.class.to_s, "m" => error.message)
  end
end
