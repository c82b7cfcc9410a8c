module Jekyll
  module WillowMisc
    def regex_scan(string, search, multi = false, all = false)
      found = string.scan(multi ? /#{search}/m : /#{search}/).flatten
      all ? found : found[0]
    end

    def data_filter(data, filter)
      return data unless filter.is_a?(String)
      data.select do |item|
        item = item.data if item.is_a? Jekyll::Document
        b = Object.new.instance_eval { binding }
        item.each { |k, v| b.local_variable_set(k.gsub(/[^a-z]+/i, "_").gsub(/^_|_$/, ""), v) }
        begin
          !!b.eval(filter)
        rescue NameError => e
          b.local_variable_set(e.name, nil)
          retry
        end
      end
    end
  end
end
Liquid::Template.register_filter(Jekyll::WillowMisc)
